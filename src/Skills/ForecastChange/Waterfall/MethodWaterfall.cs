using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.Statistics;

namespace RevBot.Skills.ForecastChange.Waterfall;

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

    private readonly BlendPart[] counting;

    private MethodWaterfall(Blend blend)
    {
        (this.blend, ladder) = (blend, new(blend.Start));
        counting = [.. blend.Values.Where(part => part.Middle != 0)];
    }

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

    /// <summary>One for each method. What a method makes of a deal is worked out once for all that hold it.</summary>
    /// <exception cref="InvalidOperationException">One does not add up, a bug.</exception>
    public static IReadOnlyList<MethodWaterfall> Of(IReadOnlyList<Blend> blends, IReadOnlyList<DealPair> pairs)
    {
        var waterfalls = blends.Select(blend => new MethodWaterfall(blend)).ToArray();
        var values = waterfalls.SelectMany(waterfall => waterfall.counting).Select(part => part.Value).Distinct();
        var splits = new PairSplits([.. values], pairs);
        var all = new Parts();
        for (var place = 0; place < pairs.Count; place++)
        {
            splits.Reach(place);
            foreach (var waterfall in waterfalls)
            {
                all.Clear();
                foreach (var part in waterfall.counting)
                {
                    all.Add(splits.Of(part.Value, place), part.Middle);
                }

                waterfall.Add(pairs[place], all);
            }
        }

        foreach (var waterfall in waterfalls)
        {
            waterfall.Close(all);
        }

        return waterfalls;
    }

    private void Add(DealPair pair, Parts parts)
    {
        Span<(Cause Cause, long Part)> causes = stackalloc (Cause, long)[CauseNames.All.Count];
        var (count, sum) = (0, 0L);
        foreach (var cause in CauseNames.All)
        {
            if (parts[cause] != 0 && ladder.Next(parts[cause]) is not 0 and var part)
            {
                lines[(int)cause] += part;
                deals[(int)cause]++;
                causes[count++] = (cause, part);
                sum += part;
            }
        }

        if (count > 0)
        {
            var moved = causes[..count];
            moved.Sort(LargestFirst);
            movements.Add(new(pair, sum, moved[..Math.Min(MostCauses, count)].ToArray()));
        }
    }

    private static int LargestFirst((Cause Cause, long Part) one, (Cause Cause, long Part) other)
    {
        var bySize = Math.Abs(other.Part).CompareTo(Math.Abs(one.Part));
        return bySize != 0 ? bySize : one.Cause.CompareTo(other.Cause);
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
