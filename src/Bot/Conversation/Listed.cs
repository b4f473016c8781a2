using RevBot.Skills;

namespace RevBot.Bot.Conversation;

/// <summary>What an answer listed, in its order: what "the second one" and "his" mean in the next message.</summary>
/// <param name="Deals">The ids of deals.</param>
/// <param name="People">The names of sellers.</param>
public sealed record Listed(IReadOnlyList<string> Deals, IReadOnlyList<string> People)
{
    /// <summary>An answer that lists nothing.</summary>
    public static Listed None { get; } = new([], []);

    /// <summary>What the results of a message list, one after the other.</summary>
    /// <param name="results">The results, in the order of the calls.</param>
    public static Listed In(IReadOnlyList<SkillResult> results) =>
        new(
            [.. results.SelectMany(result => result.ListedDeals)],
            [.. results.SelectMany(result => result.ListedPeople).Distinct(StringComparer.Ordinal)]
        );
}
