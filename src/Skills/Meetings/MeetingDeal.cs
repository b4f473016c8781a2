using System.Text.Json.Serialization;
using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Meetings;

/// <summary>A deal to discuss in a meeting.</summary>
public sealed record MeetingDeal : DealRow
{
    internal MeetingDeal(Deal deal)
        : base(deal, deal.Now) { }

    /// <summary>Why, one sentence with its figures.</summary>
    public required string Reason { get; init; }

    /// <summary>What the reason is about: a risk signal's stable name, or lost, pushed_out, decreased.</summary>
    public required string About { get; init; }

    /// <summary>What it may cost the period; null where that cannot be said.</summary>
    public Money? Impact { get; init; }

    /// <summary>Whether it is in commit.</summary>
    [JsonIgnore]
    internal bool IsCommit => ForecastCategory == "Commit";
}
