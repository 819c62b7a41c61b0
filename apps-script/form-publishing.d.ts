/** Publishing came to Forms after the typings: a form made by a script takes no answer until it is published. */
declare namespace GoogleAppsScript {
  namespace Forms {
    interface Form {
      isPublished(): boolean;
      setPublished(enabled: boolean): Form;
    }
  }
}
