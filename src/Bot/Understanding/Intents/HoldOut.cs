namespace RevBot.Bot.Understanding.Intents;

/// <summary>
/// A filter for training as if nobody had read a set of questions: it covers the examples whose words are much the same
/// as a question's. Vocabulary and rules are not learnt, so they stay.
/// </summary>
internal sealed class HoldOut
{
    // Of the words that an example and a question have together, the share that both must have (Jaccard index).
    private const double LeastOverlap = 0.6;
    private readonly HashSet<string>[] questions;

    /// <param name="questions">The words of each question, masked by <see cref="SlotMasking"/>.</param>
    public HoldOut(IEnumerable<IReadOnlyList<string>> questions) =>
        this.questions = [.. questions.Select(words => words.ToHashSet(StringComparer.Ordinal))];

    /// <summary>Whether an example is so near to one of the questions that it must not be trained on.</summary>
    public bool Covers(Sample example)
    {
        var words = example.Words.ToHashSet(StringComparer.Ordinal);
        return Array.Exists(
            questions,
            question =>
                CountShared(question, words) >= LeastOverlap * (question.Count + words.Count) / (1 + LeastOverlap)
        );
    }

    // Of sets of n and m words with s in common, s ÷ (n + m − s) is at least J exactly where s is at least J × (n + m) ÷ (1 + J).
    private static int CountShared(HashSet<string> question, HashSet<string> words) => words.Count(question.Contains);
}
