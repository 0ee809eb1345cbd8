// Knows how all edges of one machine run between its boxes. Pure geometry, in pixels, y downwards.
import type { Box } from './box';
import { edgeCurve, selfLoop, type Curve, type LevelRun } from './edgeCurve';
import { edgePlan, type EdgeToRoute, type RankBands } from './edgePlan';
import { spreadPorts } from './edgePorts';
import { loopBeside } from './loopBeside';

/** Routes all edges of one machine. `boxes` are all its boxes, so that a loop's side exit meets none of them. */
export function routeEdges(edges: EdgeToRoute[], boxes: Box[], bands: RankBands): Curve[] {
  const taken: Box[] = [];
  const plans = edges.map((edge) => loopBeside(edge, edges, boxes, taken) ?? edgePlan(edge, boxes, bands));
  spreadPorts(plans);
  const runs: LevelRun[] = [];
  return plans.map((each) => {
    const { from, to, label } = each.edge;
    if (from !== to) return edgeCurve(each, bands, runs);
    const loops = edges.filter((edge) => edge.from === from && edge.to === from);
    return selfLoop(from, loops.indexOf(each.edge), loops.length, label);
  });
}
