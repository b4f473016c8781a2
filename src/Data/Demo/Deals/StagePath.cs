using RevBot.Data.Demo.Catalog;
using RevBot.Data.Demo.Planted;

namespace RevBot.Data.Demo.Deals;

/// <summary>The days on which a deal changes its stage: on, back, closed too early and opened again.</summary>
internal sealed class StagePath
{
    private const double FallBack = 0.09;
    private const double FalseClose = 0.015;
    private static readonly double[] Lengths = [0.2, 0.22, 0.25, 0.22, 0.11];
    private readonly List<(int Day, int Stage)> moves = [];
    private readonly SeededRandom chance;
    private readonly DealPlan plan;
    private int next;

    /// <summary>Draws the days on which a planned deal enters its stages.</summary>
    /// <param name="plan">What the deal is.</param>
    /// <param name="effects">The planted stall.</param>
    /// <param name="chance">The deal's stream for its life.</param>
    public StagePath(DealPlan plan, Effects effects, SeededRandom chance)
    {
        (this.plan, this.chance) = (plan, chance);
        var shift = 0;
        var entries = Entries();
        for (var stage = 1; stage <= plan.LastStage; stage++)
        {
            var day = Timeline.BusinessDayAfter(entries[stage - 1] + shift);
            if (stage > 1 && effects.Stalls(plan.Segment, stage, day))
            {
                Stalled = true;
                StallDay = day;
                shift += Effects.StallDays;
            }

            moves.Add((day, stage));
        }

        Closes = Timeline.BusinessDayBefore(plan.Closes + shift);
        Detour();
    }

    /// <summary>The day of the end.</summary>
    public int Closes { get; }

    /// <summary>Whether it stands still in the stall.</summary>
    public bool Stalled { get; }

    /// <summary>The day on which the stall caught it.</summary>
    public int StallDay { get; }

    /// <summary>The stage to move to by a day; null to stay. Days are asked for in order.</summary>
    public int? MoveBy(int day)
    {
        int? stage = null;
        while (next < moves.Count && moves[next].Day <= day)
        {
            stage = moves[next++].Stage;
        }

        return stage;
    }

    /// <summary>A deal to be lost stays longer in its last stage than a healthy one.</summary>
    private int[] Entries()
    {
        Span<double> lengths = stackalloc double[plan.LastStage];
        var total = 0.0;
        for (var stage = 0; stage < plan.LastStage; stage++)
        {
            var stuck = !plan.Won && stage == plan.LastStage - 1 ? 2.2 : 1;
            lengths[stage] = Lengths[stage] * stuck * (0.35 + chance.Exponential(0.65));
            total += lengths[stage];
        }

        var entries = new int[plan.LastStage];
        var passed = 0.0;
        for (var stage = 0; stage < plan.LastStage; stage++)
        {
            entries[stage] = plan.Created + (int)((plan.Closes - plan.Created) * passed / total);
            passed += lengths[stage];
        }

        return entries;
    }

    private void Detour()
    {
        var (back, tooEarly, place) = (chance.Happens(FallBack), chance.Happens(FalseClose), chance.Between(0.2, 0.6));
        var (day, stage) = moves[^1];
        var length = Closes - day;
        var from = day + (int)(length * place);
        if (Stalled || length < 30)
        {
            return;
        }

        if (tooEarly)
        {
            moves.Add((from, Stages.Lost));
            moves.Add((from + chance.Whole(6, 16), stage));
        }
        else if (back && stage > 1)
        {
            moves.Add((from, stage - 1));
            moves.Add((from + chance.Whole(4, 11), stage));
        }
    }
}
