using RevBot.Skills.Statistics;

namespace RevBot.Skills.ForecastChange;

/// <summary>
/// A method's number at two moments and all that lies between: start + all lines = end, to the minor unit, checked.
/// </summary>
internal sealed class MethodWaterfall
{
    private const int MostCauses = 3;
    private readonly Blend blend;
    private readonly CentLadder ladder;
    private readonly long[] lines = new long[CauseNames.All.Count];
    private readonly int[] deals = new int[CauseNames.All.Count];
    private readonly List<DealMovement> movements = [];

    private MethodWaterfall(Blend blend) => (this.blend, ladder) = (blend, new(blend.Start));

    public string Method => blend.Method;

    public Blend Blend => blend;

    /// <summary>The number at the start, in minor units.</summary>
    public long Start => ladder.Start;

    /// <summary>At the end.</summary>
    public long End => CentLadder.Round(blend.End);

    /// <summary>What is left over when all lines are added to the start: nothing.</summary>
    public long Residual => End - Start - lines.Sum();

    /// <summary>The deals that moved it, in the order of the book.</summary>
    public IReadOnlyList<DealMovement> Movements => movements;

    /// <summary>What a line adds.</summary>
    public long Of(Cause cause) => lines[(int)cause];

    /// <summary>How many deals are in a line.</summary>
    public int DealsIn(Cause cause) => deals[(int)cause];

    /// <exception cref="InvalidOperationException">It does not add up, a bug.</exception>
    public static MethodWaterfall Of(Blend blend, IReadOnlyList<DealPair> pairs)
    {
        var waterfall = new MethodWaterfall(blend);
        var (own, all) = (new Parts(), new Parts());
        foreach (var pair in pairs)
        {
            all.Clear();
            foreach (var part in blend.Values.Where(part => part.Middle != 0))
            {
                own.Clear();
                part.Value.Split(pair, own);
                all.Add(own, part.Middle);
            }

            waterfall.Add(pair, all);
        }

        waterfall.Close(all);
        return waterfall;
    }

    private void Add(DealPair pair, Parts parts)
    {
        var causes = new List<(Cause Cause, long Part)>();
        foreach (var cause in CauseNames.All)
        {
            if (parts[cause] != 0 && ladder.Next(parts[cause]) is not 0 and var part)
            {
                lines[(int)cause] += part;
                deals[(int)cause]++;
                causes.Add((cause, part));
            }
        }

        if (causes.Count > 0)
        {
            var largest = causes.OrderByDescending(part => Math.Abs(part.Part)).ThenBy(part => part.Cause);
            movements.Add(new(pair, causes.Sum(part => part.Part), [.. largest.Take(MostCauses)]));
        }
    }

    // What no deal stands for; the closing line comes last and takes the fractions.
    private void Close(Parts rest)
    {
        rest.Clear();
        foreach (var part in blend.Values)
        {
            var own = new Parts();
            part.Value.SplitRest(own);
            rest.Add(own, part.Middle);
            part.Shift(rest);
        }

        rest.Add(Cause.Refreshed, blend.Refreshed);
        foreach (var cause in CauseNames.All.Where(cause => cause != blend.Closing))
        {
            lines[(int)cause] += ladder.Next(rest[cause]);
        }

        lines[(int)blend.Closing] += ladder.Last(rest[blend.Closing], blend.End);
        if (Residual != 0)
        {
            throw new InvalidOperationException($"The change of {Method} leaves {Residual}.");
        }
    }
}
