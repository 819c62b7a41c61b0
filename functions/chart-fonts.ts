/** The fonts of the chart: the whole TTFs of Be Vietnam Pro, made for Vietnamese (SIL Open Font License, which travels with them). */
export const FONT_PACKAGE = '@expo-google-fonts/be-vietnam-pro';

/** Paths inside the package, and inside the folder that the build makes. */
export const FONT_FILES = ['400Regular/BeVietnamPro_400Regular.ttf', '600SemiBold/BeVietnamPro_600SemiBold.ttf'] as const;
export const FONT_LICENCE = 'LICENSE_FONT';
