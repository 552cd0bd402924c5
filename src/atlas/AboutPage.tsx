export function AboutPage({ section }: { readonly section: string | undefined }) {
  return <main class="about">{section}</main>;
}
