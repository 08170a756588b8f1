/** A picture in a message, with its words for those who do not see it. */
export const Picture = ({ url, alt }: { url: string; alt: string }) => (
  <img class="picture" src={url} alt={alt} />
);
