using System.Numerics;

namespace RevBot.Skills.WinLoss.Cases;

/// <summary>A set of the cases of a table, as one bit a case: what two sets have in common is found 64 cases at a time.</summary>
internal sealed class CaseSet
{
    private const int WordSize = 64;
    private readonly ulong[] words;

    /// <summary>An empty set over so many cases.</summary>
    public CaseSet(int cases) => words = new ulong[(cases + WordSize - 1) / WordSize];

    private CaseSet(ulong[] words) => this.words = words;

    /// <summary>How many cases it holds.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in words)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    /// <summary>Puts a case in.</summary>
    public void Add(int place) => words[place / WordSize] |= 1UL << (place % WordSize);

    /// <summary>Whether a case is in it.</summary>
    public bool Contains(int place) => (words[place / WordSize] & (1UL << (place % WordSize))) != 0;

    /// <summary>The cases of both.</summary>
    public CaseSet And(CaseSet other) => new([.. words.Zip(other.words, (mine, theirs) => mine & theirs)]);

    /// <summary>The cases that the other lacks.</summary>
    public CaseSet Except(CaseSet other) => new([.. words.Zip(other.words, (mine, theirs) => mine & ~theirs)]);

    /// <summary>How many cases both hold, without making a set of them.</summary>
    public int CountWith(CaseSet other)
    {
        var count = 0;
        for (var word = 0; word < words.Length; word++)
        {
            count += BitOperations.PopCount(words[word] & other.words[word]);
        }

        return count;
    }

    /// <summary>Whether both hold the same cases.</summary>
    public bool IsSame(CaseSet other) => words.AsSpan().SequenceEqual(other.words);

    /// <summary>The cases, in order.</summary>
    public IEnumerable<int> Places()
    {
        for (var word = 0; word < words.Length; word++)
        {
            for (var left = words[word]; left != 0; left &= left - 1)
            {
                yield return (word * WordSize) + BitOperations.TrailingZeroCount(left);
            }
        }
    }
}
