using RevBot.Bot.Commands.Evaluation;

namespace RevBot.Bot.Tests.Understanding.Rewordings;

/// <summary>Questions to say in other words: a seeded choice of the labelled ones that stand alone.</summary>
internal static class PlainQuestions
{
    private const int Seed = 20261130;
    private const int Count = 150;
    private const int Longest = 80;

    private static readonly string[] Files =
    [
        "examples",
        "outside-open",
        "strangers-open-1",
        "strangers-open-2",
        "fresh",
        "third",
    ];

    private static readonly Lazy<IReadOnlyList<LabelledQuestion>> Read = new(Choose);

    /// <summary>150 questions, the same in every run.</summary>
    public static IReadOnlyList<LabelledQuestion> All => Read.Value;

    private static IReadOnlyList<LabelledQuestion> Choose()
    {
        var all = Files
            .SelectMany(file =>
                EvaluationFile.Read(
                    Path.Combine(AppContext.BaseDirectory, "Understanding", "labelled", file + ".jsonl")
                )
            )
            .Where(question => question.Conversation is null && question.Text!.Length <= Longest)
            .Where(question => question.Expect!.Function is not (RouterTrial.Declined or "asked_back" or "get_help"))
            .Where(question => !question.Expect!.Function.Contains('+', StringComparison.Ordinal))
            .ToArray();
#pragma warning disable CA5394 // A choice of questions is no secret.
        return new Random(Seed).GetItems(all, all.Length).DistinctBy(question => question.Text).Take(Count).ToArray();
#pragma warning restore CA5394
    }
}
