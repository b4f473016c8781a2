using System.Text.Json.Serialization;
using RevBot.Data.Finance;

namespace RevBot.Skills.Meetings;

/// <summary>The answer of <c>prepare_meeting</c>.</summary>
public sealed record PrepareMeetingResult : SkillResult
{
    /// <summary>What it is for.</summary>
    public required MeetingKind Kind { get; init; }

    /// <summary>Whose deals: a seller, a team, or null for all in view.</summary>
    public string? About { get; init; }

    /// <summary>The first day whose changes count, ISO: since the last such meeting.</summary>
    public required string Since { get; init; }

    /// <summary>The forecast now; null where none covers the period, and for a qbr.</summary>
    public Money? Forecast { get; init; }

    /// <summary>Its change since then.</summary>
    public Money? ForecastChange { get; init; }

    /// <summary>Closed won of the period.</summary>
    public Money? Won { get; init; }

    /// <summary>The quota; null without one.</summary>
    public Money? Quota { get; init; }

    /// <summary>The chance of reaching it.</summary>
    public double? ChanceOfQuota { get; init; }

    /// <summary>What moved the pipeline since then, the largest first.</summary>
    public required IReadOnlyList<MeetingChange> Changes { get; init; }

    /// <summary>At most five deals to discuss.</summary>
    public required IReadOnlyList<MeetingDeal> Deals { get; init; }

    /// <summary>Deals with a reason to be discussed, those not listed included.</summary>
    public required int DealsWithReason { get; init; }

    /// <summary>The seller in one sentence, in a one-on-one; null otherwise.</summary>
    public string? Card { get; init; }

    /// <summary>Of a qbr: the quarter after the period; null otherwise.</summary>
    [JsonIgnore]
    internal Data.Calendar.Period? NextPeriod { get; init; }

    /// <summary>Of a qbr: the forecast of the quarter after the period; null where none covers it.</summary>
    public Money? NextForecast { get; init; }

    /// <summary>Its quota.</summary>
    public Money? NextQuota { get; init; }

    /// <summary>Of a qbr: deals won ÷ deals closed; null under 12.</summary>
    public double? WinRate { get; init; }

    /// <summary>The same of the quarter before.</summary>
    public double? WinRateBefore { get; init; }

    /// <summary>Whether the two differ by more than chance.</summary>
    public bool HasWinRateChanged { get; init; }

    /// <summary>Why most deals were lost; null where unknown.</summary>
    public string? LostFor { get; init; }

    /// <summary>How much was lost for it.</summary>
    public Money? LostForAmount { get; init; }

    /// <summary>Whether nobody is there to be asked: a seller's own preparation.</summary>
    [JsonIgnore]
    internal bool IsOwn { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["pipeline_review"] = Kind == MeetingKind.PipelineReview,
            ["one_on_one"] = Kind == MeetingKind.OneOnOne,
            ["forecast_call"] = Kind == MeetingKind.ForecastCall,
            ["qbr"] = Kind == MeetingKind.Qbr,
            ["own"] = IsOwn,
            ["nothing"] = Deals.Count == 0,
            ["fell"] = ForecastChange is { Minor: < 0 },
            ["rose"] = ForecastChange is { Minor: > 0 },
            ["short"] = Quota is { } quota && (Forecast ?? Won) < quota,
            ["changed"] = HasWinRateChanged,
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps =>
        Kind == MeetingKind.Qbr
            ? ["Why did we lose deals?", "Who missed quota?"]
            : ["Which deals are at risk?", "What changed in the pipeline?"];

    /// <summary>A line of what changed.</summary>
    /// <param name="Line">For people: "Pushed out".</param>
    /// <param name="Amount">What it adds to the pipeline; negative for what it takes.</param>
    /// <param name="Deals">How many deals.</param>
    /// <param name="Largest">The largest of them by name; null where it is not visible any more.</param>
    public sealed record MeetingChange(string Line, Money Amount, int Deals, string? Largest);
}
