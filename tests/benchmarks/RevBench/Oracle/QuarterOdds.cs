using RevBot.Benchmarks.RevBench.Market;

namespace RevBot.Benchmarks.RevBench.Oracle;

/// <summary>
/// The exact chance that a deal is won by the end of a quarter, from any week, stage and level of engagement in it: the
/// recursion over weeks from the quarter's end back, with the deal's own hazards. Nothing is drawn.
/// </summary>
internal sealed class QuarterOdds
{
    private const int States = Usual.Stages * Usual.Levels;
    private readonly double[] chances = new double[(Usual.Weeks + 1) * States];
    private Forces forces;

    /// <summary>Computes the table anew.</summary>
    /// <param name="deal">Its hazards in the quarter.</param>
    /// <param name="age">Weeks since creation at the quarter's first week; below 0 for a deal created within it.</param>
    public void Solve(in Forces deal, int age)
    {
        forces = deal;
        Array.Clear(chances, Usual.Weeks * States, States);
        for (var week = Usual.Weeks - 1; week >= 0; week--)
        {
            for (var state = 0; state < States; state++)
            {
                chances[(week * States) + state] = OneWeek(
                    state / Usual.Levels,
                    state % Usual.Levels,
                    week,
                    Math.Max(0, age + week)
                );
            }
        }
    }

    /// <summary>Of being won within this week or a later one of the quarter.</summary>
    /// <param name="week">0 to 13; from 13 on it is 0.</param>
    /// <param name="stage">At the week's beginning.</param>
    /// <param name="level">At the week's beginning.</param>
    public double At(int week, int stage, int level) => chances[(week * States) + (stage * Usual.Levels) + level];

    private double OneWeek(int stage, int level, int week, int age)
    {
        var now = forces.At(stage, level, week, age);
        var won = now.Win + (now.Stay * Later(week + 1, stage, level));
        return now.Advance > 0
            ? won + (now.Advance * Later(week + 1, stage + 1, Math.Min(level + 1, Usual.Levels - 1)))
            : won;
    }

    // Engagement moves after the week's event.
    private double Later(int week, int stage, int level)
    {
        var fall = level > 0 ? forces.Fall : 0;
        var rise = level < Usual.Levels - 1 ? forces.Rise : 0;
        return (fall > 0 ? fall * At(week, stage, level - 1) : 0)
            + (rise > 0 ? rise * At(week, stage, level + 1) : 0)
            + ((1 - fall - rise) * At(week, stage, level));
    }
}
