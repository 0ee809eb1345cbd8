// Knows what of mermaid's SVG may enter a page: shapes, text and classes. Colours, fonts, styles, scripts, HTML, links and
// unused definitions go; what is left is coloured by sequence.css with the variables of src/diagram.

const allowedTags = new Set(
  'svg g title desc defs marker line rect circle ellipse path polygon polyline text tspan'.split(' '),
);
const allowedAttributes = new Set(
  (
    'x y x1 y1 x2 y2 cx cy r rx ry width height d points transform dx dy class text-anchor dominant-baseline ' +
    'stroke-dasharray marker-start marker-end refX refY markerUnits markerWidth markerHeight orient viewBox'
  ).split(' '),
);
/** Declarations of a style attribute that are shape, not colour; they become attributes. */
const keptDeclarations = new Set(['stroke-dasharray', 'text-anchor', 'dominant-baseline']);

export interface CleanOptions {
  /** Prefix of all ids. */
  id: string;
  title: string;
  description: string;
}

/** Cleans an `<svg>` in place and gives it its accessible name. */
export function cleanSvg(svg: Element, { id, title, description }: CleanOptions): void {
  // Mermaid's own names of the picture; ours take their place.
  for (const own of [...svg.children]) if (/^(title|desc|style)$/i.test(own.tagName)) own.remove();
  const used = new Set([...svg.querySelectorAll('*')].flatMap((element) => markersOf(element)));
  for (const element of [...svg.querySelectorAll('*')]) {
    const isUnusedMarker = element.tagName === 'marker' && !used.has(element.id);
    if (!allowedTags.has(element.tagName) || isUnusedMarker) element.remove();
    else cleanElement(element, id);
  }
  for (const defs of [...svg.querySelectorAll('defs')]) if (defs.children.length === 0) defs.remove();
  for (const group of [...svg.querySelectorAll('g')].reverse()) if (group.childNodes.length === 0) group.remove();
  endLifelines(svg);
  nameSvg(svg, id, title, description);
}

/** Mermaid lets lifelines run on for thousands of pixels and trusts the picture's edge to cut them. */
function endLifelines(svg: Element): void {
  const [, y = 0, , height = 0] = viewBoxOf(svg);
  for (const line of svg.querySelectorAll('.actor-line')) {
    line.setAttribute('class', 'actor-line');
    line.setAttribute('y2', String(Math.min(Number(line.getAttribute('y2')), y + height)));
  }
}

const viewBoxOf = (svg: Element): number[] =>
  (svg.getAttribute('viewBox') ?? '0 0 0 0').split(/\s+/).map((part) => Math.round(Number(part)));

const markersOf = (element: Element): string[] =>
  ['marker-start', 'marker-mid', 'marker-end'].flatMap((name) => markerId(element.getAttribute(name)) ?? []);
const markerId = (value: string | null): string | undefined =>
  /^url\(["']?[^#]*#([^)"']+)["']?\)$/.exec(value ?? '')?.[1];

function cleanElement(element: Element, id: string): void {
  for (const [name, value] of declarations(element.getAttribute('style') ?? '')) {
    if (keptDeclarations.has(name)) element.setAttribute(name, value);
  }
  for (const { name, value } of [...element.attributes]) {
    if (name === 'id' && element.tagName === 'marker') element.setAttribute('id', `${id}-${value.replace(/^.*-/, '')}`);
    else if (!allowedAttributes.has(name)) element.removeAttribute(name);
    else if (name.startsWith('marker-'))
      element.setAttribute(name, `url(#${id}-${markerId(value)?.replace(/^.*-/, '') ?? ''})`);
    else if (name !== 'class')
      element.setAttribute(
        name,
        value.replaceAll(/\d+\.\d+/g, (digits) => String(Math.round(Number(digits) * 10) / 10)),
      );
  }
}

const declarations = (style: string): [string, string][] =>
  style.split(';').flatMap((declaration) => {
    const [name, value] = declaration.split(':').map((part) => part.trim());
    return name && value ? [[name, value]] : [];
  });

function nameSvg(svg: Element, id: string, title: string, description: string): void {
  const [x = 0, y = 0, width = 0, height = 0] = viewBoxOf(svg);
  for (const { name } of [...svg.attributes]) if (name !== 'xmlns') svg.removeAttribute(name);
  const document = svg.ownerDocument;
  const add = (tag: 'title' | 'desc', text: string): void => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
    element.id = `${id}-${tag}`;
    element.textContent = text;
    svg.prepend(element);
  };
  if (description !== '') add('desc', description);
  add('title', title);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'passo-diagram passo-sequence',
    width: String(width),
    height: String(height),
    viewBox: `${x} ${y} ${width} ${height}`,
    style: `--passo-width:${width}px`,
    role: 'img',
    'aria-labelledby': `${id}-title`,
    ...(description === '' ? {} : { 'aria-describedby': `${id}-desc` }),
  };
  for (const [name, value] of Object.entries(attributes)) svg.setAttribute(name, value);
}
