using System.Text.Json.Serialization;
using RevBot.Data.Finance;
using RevBot.Skills.DealStory.Similarity;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Strategy;

/// <summary>The answer of <c>recommend_strategy</c>: what won deals like one.</summary>
public sealed record RecommendStrategyResult : SkillResult
{
    /// <summary>The CRM's id.</summary>
    public required string Id { get; init; }

    /// <summary>As in the CRM.</summary>
    public required string Deal { get; init; }

    /// <summary>The customer; null where none is entered.</summary>
    public string? Account { get; init; }

    /// <summary>The stage by which others are compared: the deal's own, of a closed deal the last open one.</summary>
    public required string Stage { get; init; }

    /// <summary>Whether the deal is still open.</summary>
    public required bool IsOpen { get; init; }

    /// <summary>Closed deals of two years that are like it by half and more, at most 80.</summary>
    public required int Similar { get; init; }

    /// <summary>Of these, won.</summary>
    public required int Won { get; init; }

    /// <summary>How far a share of them may be spoken of.</summary>
    [JsonIgnore]
    internal SampleSize Sample => SampleSizes.Of(Similar);

    /// <summary>The three most like it that were won.</summary>
    public required IReadOnlyList<SimilarDeal> References { get; init; }

    /// <summary>What winners did otherwise, the surest first.</summary>
    public required IReadOnlyList<WinningHabit> Habits { get; init; }

    /// <summary>The middle half of the amounts that won; null under six.</summary>
    public Money? WonFrom { get; init; }

    /// <summary>Its upper end.</summary>
    public Money? WonTo { get; init; }

    /// <summary>The median discount of those won, 0..1; null where fewer than six have one entered.</summary>
    public double? WonDiscount { get; init; }

    /// <summary>The highest tenth left out, up to which discounts won; null likewise.</summary>
    public double? MostDiscount { get; init; }

    /// <summary>The competitor of the deal; null for none.</summary>
    public string? Competitor { get; init; }

    /// <summary>Similar deals against it.</summary>
    public int Met { get; init; }

    /// <summary>Of these, won.</summary>
    public int MetWon { get; init; }

    /// <summary>Why most of the similar deals that were lost were; null where unknown.</summary>
    public string? LostFor { get; init; }

    /// <summary>How many for it.</summary>
    public int LostForDeals { get; init; }

    /// <summary>How many lost ones have a reason.</summary>
    public int LostWithReason { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["few"] = Sample == SampleSize.TooFew,
            ["open"] = IsOpen,
            ["none"] = Similar == 0,
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps => [$"Tell me about {Deal}", "Why do we lose deals?"];
}
