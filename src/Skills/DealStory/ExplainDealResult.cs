using System.Text.Json.Serialization;
using RevBot.Data.Finance;
using RevBot.Skills.DealStory.Scoring;
using RevBot.Skills.DealStory.Similarity;

namespace RevBot.Skills.DealStory;

/// <summary>The answer of <c>explain_deal</c>. Amounts are in the reporting currency.</summary>
public sealed record ExplainDealResult : SkillResult
{
    /// <summary>From which chance on a yes is said, and below whose complement a no; as of the whole forecast.</summary>
    private const double Likely = 0.6;

    /// <summary>How the deal stands.</summary>
    public required DealNow Deal { get; init; }

    /// <summary>
    /// The chance and what makes it; null for a closed deal, and where nothing is known of its stage.
    /// </summary>
    public DealScore? Score { get; init; }

    /// <summary>When it is likely to be won; null for a closed deal and below the model.</summary>
    public CloseForecast? LikelyClose { get; init; }

    /// <summary>The signals, high ones first; empty for a closed deal.</summary>
    public IReadOnlyList<StorySignal> Signals { get; init; } = [];

    /// <summary>
    /// What the signals cost together: amount × the loss of chance of closing in the quarter that the deal is due in,
    /// in the reporting currency; null for a closed deal and where no conversion of the stage is known.
    /// </summary>
    public Money? Impact { get; init; }

    /// <summary>What to do next, one imperative sentence; null for a closed deal.</summary>
    public string? NextBestAction { get; init; }

    /// <summary>The closed deals of the last two years that are most like this one, among those in view.</summary>
    public required Precedents Similar { get; init; }

    /// <summary>What happened to the deal, newest first.</summary>
    public required IReadOnlyList<DealEvent> History { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["open"] = Deal.Outcome == "open",
            ["won"] = Deal.Outcome == "won",
            ["lost"] = Deal.Outcome == "lost",
            ["dated"] = LikelyClose?.On is not null,
            ["unlikely"] = LikelyClose is { On: null },
            ["probable"] = Score?.Probability >= Likely,
            ["improbable"] = Score?.Probability <= 1 - Likely,
            ["omitted"] = Deal is { Outcome: "open", ForecastCategory: "Omitted" },
            ["signalled"] = Signals.Count > 0,
            ["several_signals"] = Signals.Count > 1,
            ["one_pushed"] = Deal.Pushes == 1,
            ["one_won"] = Similar.Won == 1,
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps =>
        Deal.Outcome == "open"
            ? [$"What if {Deal.Name} slips to next quarter?", "Which deals are at risk this quarter?"]
            : ["Which deals are at risk this quarter?"];
}
