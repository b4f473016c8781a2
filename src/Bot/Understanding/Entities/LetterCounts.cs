namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// How often each letter occurs in a name: a quick bound on how alike two names can be, which spares the costly comparison
/// with the thousands of names that are nowhere near.
/// </summary>
internal sealed class LetterCounts
{
    private const int Kinds = 32;

    // Of 100; below the lead that a near miss must have over the next one, so that nothing that counts is left out.
    private const int Least = 80;

    private readonly byte[] counts = new byte[Kinds];
    private readonly int length;

    public LetterCounts(string name)
    {
        length = name.Length;
        foreach (var letter in name)
        {
            counts[letter % Kinds]++;
        }
    }

    /// <summary>Whether the two may be near misses of one another.</summary>
    public bool MayBeNear(LetterCounts other)
    {
        var shared = 0;
        for (var kind = 0; kind < Kinds; kind++)
        {
            shared += Math.Min(counts[kind], other.counts[kind]);
        }

        return 200 * shared >= Least * (length + other.length);
    }
}
