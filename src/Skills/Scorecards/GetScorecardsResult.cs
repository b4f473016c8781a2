using System.Text.Json.Serialization;
using RevBot.Data.Finance;

namespace RevBot.Skills.Scorecards;

/// <summary>The answer of <c>get_scorecards</c>: a card for each seller.</summary>
public sealed record GetScorecardsResult : SkillResult
{
    /// <summary>The cards: furthest short of quota first, those without a quota after them, by name.</summary>
    public required IReadOnlyList<SellerCard> Sellers { get; init; }

    /// <summary>Won by these sellers.</summary>
    public required Money Won { get; init; }

    /// <summary>Their quotas, each for the days of selling; null without any.</summary>
    public Money? Quota { get; init; }

    /// <summary>Won ÷ quota of those who have one.</summary>
    public double? Attainment { get; init; }

    /// <summary>The share of the period's days that is gone, 0..1.</summary>
    public required double Elapsed { get; init; }

    /// <summary>The share of a quarter's bookings that the company usually has by now; null where the forecast does not cover the period.</summary>
    public double? UsualByNow { get; init; }

    /// <summary>Teams whose activity fell by a quarter or more, and by more than chance.</summary>
    public IReadOnlyList<QuietTeam> QuietTeams { get; init; } = [];

    /// <summary>
    /// The deal to talk about first with the seller who is furthest short, or who has gone quiet where that is asked; null for
    /// none.
    /// </summary>
    public FirstDeal? First { get; init; }

    /// <summary>Whether the period is over.</summary>
    public required bool IsOver { get; init; }

    /// <summary>Whether the one card is the asking person's own.</summary>
    [JsonIgnore]
    internal bool IsOwn { get; init; }

    /// <summary>What was asked of them, see <see cref="ScorecardFocus"/>.</summary>
    [JsonIgnore]
    internal string? Focus { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["over"] = IsOver,
            ["one"] = Sellers.Count == 1,
            ["own"] = IsOwn,
            ["nobody"] = Sellers.Count == 0,
            ["forecast"] = Sellers.Any(card => card.Forecast is not null),
            ["quota"] = Quota is not null,
            ["short"] = Sellers is [{ AgainstQuota.Minor: < 0 }],
            ["none_won"] = Sellers is [{ WonDeals: 0 }],
            ["low"] = Sellers is [{ CallBias: < 0 }],
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps =>
        IsOwn ? ["Which of my deals are at risk?", "What do I need to close to hit quota?"]
        : Sellers.Count == 1 ? [$"Which deals of {Sellers[0].Seller} are at risk?"]
        : ["Who is ahead of quota?", "Which reps have stopped working their pipeline?", "Who sandbags?"];

    /// <summary>A team whose activity fell.</summary>
    /// <param name="Team">Its name.</param>
    /// <param name="Activity">Activities for each open deal and week, in the last four weeks.</param>
    /// <param name="Before">The same in the twelve weeks before.</param>
    public sealed record QuietTeam(string Team, double Activity, double Before);

    /// <summary>A deal to talk about.</summary>
    /// <param name="Id">The CRM's id.</param>
    /// <param name="Name">As in the CRM.</param>
    /// <param name="Seller">Whose it is.</param>
    /// <param name="Amount">In the reporting currency.</param>
    /// <param name="Chance">Of being won in the period.</param>
    /// <param name="CloseDate">When it is due, ISO; null where none is entered.</param>
    public sealed record FirstDeal(
        string Id,
        string Name,
        string Seller,
        Money Amount,
        double Chance,
        string? CloseDate
    );
}
