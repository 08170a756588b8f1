/** A file that was handed over, as a link that saves it on this computer. */
export const FileLink = ({
  name,
  title,
  url,
  size,
}: {
  name: string;
  title?: string;
  url: string;
  size?: number;
}) => (
  <p class="file">
    <a href={new URL(url, document.baseURI).pathname} download={name}>
      {name}
    </a>
    {title && <span class="quiet">{title}</span>}
    {size !== undefined && <span class="quiet">{inWords(size)}</span>}
  </p>
);

const inWords = (bytes: number): string =>
  bytes < 1000 ? `${bytes} bytes` : `${Math.ceil(bytes / 1000)} KB`;
