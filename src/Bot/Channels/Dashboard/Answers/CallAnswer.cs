using RevBot.Bot.Functions;
using RevBot.Bot.Wording;
using RevBot.Skills;

namespace RevBot.Bot.Channels.Dashboard.Answers;

/// <summary>What a function answered to the dashboard: the same result and words as in the chat.</summary>
/// <param name="Result">What it found; null where it cannot answer.</param>
/// <param name="Sentences">The answer's sentences, or the one that says why there is none.</param>
internal sealed record CallAnswer(SkillResult? Result, IReadOnlyList<string> Sentences)
{
    /// <summary>What the trust line is about; empty where there is no answer.</summary>
    public IReadOnlyList<FunctionAnswer> Parts { get; init; } = [];

    /// <summary>What ran; null where there is no answer.</summary>
    public AnsweredCall? Call { get; init; }

    /// <summary>Whether the data matched the CRM when it was worked out.</summary>
    public CrmState? Match { get; init; }

    /// <summary>No answer, and why, in one sentence.</summary>
    public static CallAnswer None(string sentence) => new(null, [sentence]);

    /// <summary>
    /// As of, data age, reconciliation; null where there is no answer. It is written for the moment of drawing, since an answer
    /// is kept while its data grow older.
    /// </summary>
    /// <param name="now">How old the data are now.</param>
    public string? TrustAt(DataState now) =>
        Parts.Count == 0 ? null : TrustLine.Write(Parts, now with { Match = Match });
}
