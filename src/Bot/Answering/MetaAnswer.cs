using RevBot.Bot.Functions;
using RevBot.Bot.Wording;

namespace RevBot.Bot.Answering;

/// <summary>What is said about an earlier answer.</summary>
/// <param name="Call">What was done, in the shape of a function; null for a refusal.</param>
/// <param name="Answer">What is said.</param>
/// <param name="IsRefusal">Whether it says why there is no answer.</param>
public sealed record MetaAnswer(AnsweredCall? Call, Answer Answer, bool IsRefusal = false)
{
    /// <summary>Why there is no answer, in one sentence.</summary>
    public static MetaAnswer Refused(string reason) => new(null, new(reason, [], [], []), true);
}
