namespace RevBot.Bot.Routing.Choice;

/// <summary>
/// Examples that must not be learnt from when questions are to be judged as if nobody had read them: those whose words are
/// much the same as a question's. Vocabulary and rules stay; they are not learnt.
/// </summary>
internal sealed class LeftOut
{
    private const double Near = 0.6;
    private readonly HashSet<string>[] questions;

    /// <param name="questions">Each question's words, names and times replaced by their kinds.</param>
    public LeftOut(IEnumerable<IReadOnlyList<string>> questions) =>
        this.questions = [.. questions.Select(words => words.ToHashSet(StringComparer.Ordinal))];

    /// <summary>Whether an example shares three words in five with one of the questions, of all the words of both.</summary>
    public bool Holds(Sample example)
    {
        var words = example.Words.ToHashSet(StringComparer.Ordinal);
        return Array.Exists(
            questions,
            question => Shared(question, words) >= Near * (question.Count + words.Count) / (1 + Near)
        );
    }

    // The share s of n + m - s is at least Near exactly where s reaches Near × (n + m) ÷ (1 + Near).
    private static int Shared(HashSet<string> question, HashSet<string> words) => words.Count(question.Contains);
}
