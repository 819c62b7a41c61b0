/** `group` of a population row that counts the whole ward or province (forms.md, Registers): as set-up writes it, and as it is read. */
export const WHOLE_AREA = 'Toàn địa bàn';
