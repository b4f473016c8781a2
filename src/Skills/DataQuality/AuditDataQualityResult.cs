using System.Text.Json.Serialization;
using RevBot.Data.Book.Deals;
using RevBot.Data.Finance;
using RevBot.Skills.Facts;

namespace RevBot.Skills.DataQuality;

/// <summary>The answer of <c>audit_data_quality</c>. Amounts are in the reporting currency, at today's rate.</summary>
public sealed record AuditDataQualityResult : SkillResult
{
    /// <summary>Deals examined: open ones, and those closed in the last year.</summary>
    public required int Examined { get; init; }

    /// <summary>Of these, open.</summary>
    public required int OpenDeals { get; init; }

    /// <summary>Open deals with at least one gap.</summary>
    public required int OpenWithGaps { get; init; }

    /// <summary>Open deals whose gap makes the forecast count them wrongly.</summary>
    public required int CountedWrongly { get; init; }

    /// <summary>The weight of open deals, Σ amount × the stage's conversion.</summary>
    public required Money Weight { get; init; }

    /// <summary>What deals that do not count would weigh: those without an amount (at what is usual) or a close date.</summary>
    public required Money LeftOut { get; init; }

    /// <summary>What deals weigh that count in the wrong place or for a doubtful amount.</summary>
    public required Money Misplaced { get; init; }

    /// <summary>What the other deals with gaps weigh.</summary>
    public required Money Blind { get; init; }

    /// <summary>Gaps by kind, the costliest first; those that nowhere occur are left out.</summary>
    public required IReadOnlyList<GapCount> Gaps { get; init; }

    /// <summary>Owners of open deals, the costliest first.</summary>
    public required IReadOnlyList<OwnerQuality> Owners { get; init; }

    /// <summary>The deals to mend first.</summary>
    public required IReadOnlyList<DealToMend> Deals { get; init; }

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyDictionary<string, bool> Flags =>
        new Dictionary<string, bool>(StringComparer.Ordinal)
        {
            ["none"] = Examined == 0,
            ["clean"] = Examined > 0 && Gaps.Count == 0,
            ["cost"] = LeftOut.Minor + Misplaced.Minor > 0,
            ["left_out"] = LeftOut.Minor > 0,
            ["misplaced"] = Misplaced.Minor > 0,
            ["blind"] = Blind.Minor > 0,
        };

    /// <inheritdoc/>
    [JsonIgnore]
    public override IReadOnlyList<string> FollowUps =>
        ["Which deals have no next step?", "Which open deals are past their close date?", "How fresh is the data?"];

    /// <summary>How often a gap occurs.</summary>
    /// <param name="Gap">Its stable name.</param>
    /// <param name="Name">For people.</param>
    /// <param name="Deals">Deals with it.</param>
    /// <param name="Of">Deals that could have it.</param>
    /// <param name="Amount">Their amounts.</param>
    /// <param name="Weight">What they weigh in the forecast.</param>
    public sealed record GapCount(string Gap, string Name, int Deals, int Of, Money Amount, Money Weight);

    /// <summary>How an owner's open deals are kept.</summary>
    /// <param name="Owner">The name; "(none)" for deals that nobody in view owns.</param>
    /// <param name="Deals">Open deals.</param>
    /// <param name="WithGaps">Of these, with a gap.</param>
    /// <param name="Share">With gaps ÷ deals.</param>
    /// <param name="Cost">What those weigh that the forecast counts wrongly.</param>
    /// <param name="Gap">The gap that occurs most often; null for none.</param>
    public sealed record OwnerQuality(string Owner, int Deals, int WithGaps, double Share, Money Cost, string? Gap);

    /// <summary>A deal to mend.</summary>
    public sealed record DealToMend : DealRow
    {
        internal DealToMend(Deal deal)
            : base(deal, deal.Now) { }

        /// <summary>Its gaps for people, the gravest first.</summary>
        public required IReadOnlyList<string> Gaps { get; init; }

        /// <summary>What to do about the gravest, an imperative sentence without the full stop.</summary>
        public required string Mend { get; init; }

        /// <summary>What the deal weighs in the forecast.</summary>
        public required Money Weight { get; init; }
    }
}
