using System.Collections.Concurrent;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Methods;
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

    private readonly (MethodValue Value, double Share)[] counting;
    private double told;

    private MethodWaterfall(Blend blend)
    {
        (this.blend, ladder) = (blend, new(blend.Start));
        counting = [.. blend.Values.Where(part => part.Middle != 0).Select(part => (part.Value, blend.Share(part)))];
    }

    /// <summary>The method's name in results.</summary>
    public string Method => blend.Method;

    /// <summary>The method as a sum of values.</summary>
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

    /// <summary>One for each method. What a method makes of a deal is computed once for all blends that contain it.</summary>
    /// <exception cref="InvalidOperationException">One does not add up, a bug.</exception>
    public static IReadOnlyList<MethodWaterfall> Split(IReadOnlyList<Blend> blends, IReadOnlyList<DealPair> pairs)
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
                foreach (var (value, share) in waterfall.counting)
                {
                    all.Add(splits.Of(value, place), share);
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

    /// <summary>Adds a deal's parts, rounded so that they add up to the rounded sum.</summary>
    private void Add(DealPair pair, Parts parts)
    {
        told += CauseNames.All.Sum(cause => parts[cause]);
        if (pair.IsElsewhere)
        {
            AddElsewhere(parts);
            return;
        }

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

    /// <summary>A deal outside the period moves its forecast, but is none of the deals that did.</summary>
    private void AddElsewhere(Parts parts)
    {
        var change = ladder.Next(CauseNames.All.Sum(cause => parts[cause]));
        lines[(int)Cause.Elsewhere] += change;
        deals[(int)Cause.Elsewhere] += change == 0 ? 0 : 1;
    }

    /// <summary>By size, then by the order of the lines.</summary>
    private static int LargestFirst((Cause Cause, long Part) one, (Cause Cause, long Part) other)
    {
        var bySize = Math.Abs(other.Part).CompareTo(Math.Abs(one.Part));
        return bySize != 0 ? bySize : one.Cause.CompareTo(other.Cause);
    }

    /// <summary>What no deal stands for; the closing line comes last and takes the fractions.</summary>
    private void Close(Parts rest)
    {
        rest.Clear();
        foreach (var part in blend.Values)
        {
            var own = new Parts();
            part.Value.SplitRest(own);
            rest.Add(own, part.Middle);
            rest.Add(Cause.Correction, part.Shift);
        }

        rest.Add(Cause.Correction, blend.Corrected);
        rest.Add(Cause.Refreshed, blend.Refreshed + ((blend.Known - 1) * told));
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

    /// <summary>What a deal moved a forecast by, in minor units, with the largest causes first.</summary>
    internal sealed record DealMovement(DealPair Pair, long Change, IReadOnlyList<(Cause Cause, long Part)> Causes);

    /// <summary>
    /// What each method makes of each deal, for a few thousand deals at a time: worked out side by side, because each is a function
    /// of its deal alone, and read in the order of the book. The buffers are reused for the next deals.
    /// </summary>
    private sealed class PairSplits
    {
        private const int Room = 4096;
        private const int EnoughToShare = 256;

        private readonly IReadOnlyList<DealPair> pairs;
        private readonly Dictionary<MethodValue, Parts[]> splits = new(ReferenceEqualityComparer.Instance);
        private int reached;

        /// <summary>Makes room; nothing is worked out yet.</summary>
        /// <param name="values">The methods; each is asked about each deal once.</param>
        /// <param name="pairs">The deals, in the order of the book.</param>
        public PairSplits(IReadOnlyList<MethodValue> values, IReadOnlyList<DealPair> pairs)
        {
            this.pairs = pairs;
            var room = Math.Min(Room, pairs.Count);
            foreach (var value in values)
            {
                splits[value] = [.. Enumerable.Range(0, room).Select(_ => new Parts())];
            }
        }

        /// <summary>Works out the deals up to a place and some after it; those before it are gone.</summary>
        /// <param name="place">Places follow each other, from 0.</param>
        public void Reach(int place)
        {
            if (place < reached)
            {
                return;
            }

            var from = reached;
            reached = Math.Min(from + Room, pairs.Count);
            if (reached - from < EnoughToShare)
            {
                Split(from, reached);
            }
            else
            {
                Parallel.ForEach(Partitioner.Create(from, reached), range => Split(range.Item1, range.Item2));
            }
        }

        /// <summary>What a method makes of the deal that was reached last. Valid until the next call.</summary>
        public Parts Of(MethodValue value, int place) => splits[value][place % Room];

        /// <summary>Works out a range of deals for every method.</summary>
        private void Split(int from, int to)
        {
            foreach (var (value, parts) in splits)
            {
                for (var place = from; place < to; place++)
                {
                    var own = parts[place % Room];
                    own.Clear();
                    value.Split(pairs[place], own);
                }
            }
        }
    }
}
