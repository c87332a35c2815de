package org.migrationprofiles.bench.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A picture of how near each goal is: a bar from nothing to what was measured, as a part of the goal, so that a bar reaches the
 * line when the goal is reached, whichever way the goal is meant.
 */
final class GoalPlot {

    private static final int WIDTH = 900;
    private static final int LABELS = 430;
    private static final int ROW = 24;
    private static final int BAR = 14;
    private static final int TOP = 40;
    private static final double MOST = 2;
    private static final int SCALE = 200;

    private GoalPlot() {}

    /** The picture as SVG; goals of which nothing was measured are not in it. */
    static String of(List<ScenarioResult> scenarios) {
        List<String> rows = new ArrayList<>();
        for (ScenarioResult scenario : scenarios) {
            for (Goal goal : scenario.goals()) {
                Optional<Spread> measured = scenario.measured(goal);
                measured.ifPresent(spread -> rows.add(row(rows.size(), scenario, goal, spread)));
            }
        }
        int height = TOP + rows.size() * ROW + ROW;
        int line = LABELS + SCALE;
        StringBuilder svg = new StringBuilder(
                String.format(Locale.ROOT, """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" font-family="sans-serif" font-size="12">
                <rect width="100%%" height="100%%" fill="white"/>
                <text x="%d" y="24" text-anchor="middle">goal</text>
                <line x1="%d" y1="30" x2="%d" y2="%d" stroke="black"/>
                """, WIDTH, height, WIDTH, height, line, line, line, height - ROW / 2));
        rows.forEach(svg::append);
        return svg.append("</svg>\n").toString();
    }

    private static String row(int number, ScenarioResult scenario, Goal goal, Spread spread) {
        double part = part(goal, spread.median());
        int top = TOP + number * ROW;
        int width = (int) Math.round(Math.min(MOST, part) * SCALE);
        return String.format(
                Locale.ROOT,
                """
                <text x="%d" y="%d" text-anchor="end">%s</text>
                <rect x="%d" y="%d" width="%d" height="%d" fill="%s"/>
                <text x="%d" y="%d">%s%s</text>
                """,
                LABELS - 8,
                top + BAR - 2,
                escaped(scenario.title() + ": " + goal.of().title()),
                LABELS,
                top,
                width,
                BAR,
                goal.reached(spread.median()) ? "#2a7f62" : "#c05746",
                LABELS + width + 6,
                top + BAR - 2,
                Spread.number(spread.median()),
                part > MOST ? " →" : "");
    }

    /** What was measured as a part of the goal; 1 and more reaches it. */
    static double part(Goal goal, double measured) {
        if (goal.atLeast()) {
            return measured / goal.bound();
        }
        return measured <= 0 ? Double.MAX_VALUE : goal.bound() / measured;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
