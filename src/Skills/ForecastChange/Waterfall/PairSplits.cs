using System.Collections.Concurrent;
using RevBot.Skills.ForecastChange.Causes;
using RevBot.Skills.ForecastChange.Deals;
using RevBot.Skills.ForecastChange.Methods;

namespace RevBot.Skills.ForecastChange.Waterfall;

/// <summary>
/// What each method makes of each deal, for a few thousand deals at a time: worked out side by side, because each is a function
/// of its deal alone, and read in the order of the book. The room is used again for the next ones.
/// </summary>
internal sealed class PairSplits
{
    private const int Room = 4096;
    private const int EnoughToShare = 256;

    private readonly IReadOnlyList<DealPair> pairs;
    private readonly Dictionary<MethodValue, Parts[]> splits = new(ReferenceEqualityComparer.Instance);
    private int reached;

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

    /// <summary>What a method makes of the deal that was reached last. Not to be held on to.</summary>
    public Parts Of(MethodValue value, int place) => splits[value][place % Room];

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
