// A style, as the build makes it small.
declare module "*.css" {
  const text: string;
  export default text;
}
