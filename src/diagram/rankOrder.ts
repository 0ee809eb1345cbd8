// Knows the order of nodes within each rank: as they are written, where that makes no edges cross; else by dagre's sweeps.
// The written order is also the cheaper one: the sweeps are half of a layout's time.
import type { Graph } from '@dagrejs/dagre';

interface RankedNode {
  rank: number;
  order: number;
}

/** For dagre's `customOrder`: `sweeps` is dagre's own way. */
export function rankOrder(graph: Graph, sweeps: (graph: Graph) => void): void {
  const ranks = writtenOrder(graph);
  const places = new Map(ranks.flatMap((rank) => rank.map((id, order) => [id, order] as const)));
  if (ranks.some((rank) => crosses(graph, rank, places))) {
    sweeps(graph);
    return;
  }
  for (const [id, order] of places) (graph.node(id) as RankedNode).order = order;
}

/** Each rank's nodes in the order in which a walk from the top, first successor first, meets them. */
function writtenOrder(graph: Graph): string[][] {
  const rankOf = (id: string): number => (graph.node(id) as RankedNode).rank;
  const ranks: string[][] = [];
  const seen = new Set<string>();
  const roots = [...graph.nodes()].sort((one, other) => rankOf(one) - rankOf(other));
  for (const root of roots) {
    const waiting = [root];
    for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
      if (seen.has(id)) continue;
      seen.add(id);
      (ranks[rankOf(id)] ??= []).push(id);
      waiting.push(...[...(graph.successors(id) ?? [])].reverse());
    }
  }
  return ranks;
}

/** Whether two edges from a rank to the next one cross. */
function crosses(graph: Graph, rank: string[], places: ReadonlyMap<string, number>): boolean {
  let furthest = -1;
  for (const id of rank) {
    const targets = (graph.successors(id) ?? []).map((target) => places.get(target) ?? 0);
    if (targets.some((place) => place < furthest)) return true;
    furthest = Math.max(furthest, ...targets);
  }
  return false;
}
