using System.ComponentModel;

namespace RevBot.Skills.Filtering;

/// <summary>
/// Which deals. Lists are alternatives; the fields are combined: all that are given must fit. Values are given as in
/// the data; names are matched to it without regard to case, and to near misses. Amounts are in the reporting currency,
/// both ends included.
/// </summary>
/// <remarks>
/// A null or empty list does not narrow. A deal without a value in a field that is given is not meant; one without an
/// amount is not meant where an amount is given. Names are looked for in what the person may see, and an unknown name
/// is refused rather than ignored, so an answer never counts more deals than were asked for.
/// </remarks>
public sealed record DealFilter
{
    /// <summary>Sellers by name.</summary>
    public IReadOnlyList<string>? Owners { get; init; }

    /// <summary>Teams by name, or by their managers' names.</summary>
    [Description("By name or manager.")]
    public IReadOnlyList<string>? Teams { get; init; }

    /// <summary>Sales regions.</summary>
    public IReadOnlyList<string>? Regions { get; init; }

    /// <summary>Countries that the deal involves, by code or English name.</summary>
    [Description("By code or English name.")]
    public IReadOnlyList<string>? Countries { get; init; }

    /// <summary>Segments.</summary>
    public IReadOnlyList<string>? Segments { get; init; }

    /// <summary>Industries of the account.</summary>
    public IReadOnlyList<string>? Industries { get; init; }

    /// <summary>Products or product families.</summary>
    [Description("Products or product families.")]
    public IReadOnlyList<string>? Products { get; init; }

    /// <summary>Competitors.</summary>
    public IReadOnlyList<string>? Competitors { get; init; }

    /// <summary>Stages.</summary>
    public IReadOnlyList<string>? Stages { get; init; }

    /// <summary>Omitted, Pipeline, Best Case, Commit, Closed.</summary>
    [Description("Omitted, Pipeline, Best Case, Commit, Closed.")]
    public IReadOnlyList<string>? ForecastCategories { get; init; }

    /// <summary>New business, expansion, renewal.</summary>
    [Description("Such as new business, renewal.")]
    public IReadOnlyList<string>? DealTypes { get; init; }

    /// <summary>Lead sources.</summary>
    public IReadOnlyList<string>? LeadSources { get; init; }

    /// <summary>Why deals were lost, as entered; only lost deals have a reason.</summary>
    public IReadOnlyList<string>? LossReasons { get; init; }

    /// <summary>Accounts by name.</summary>
    public IReadOnlyList<string>? Accounts { get; init; }

    /// <summary>The least amount, included.</summary>
    [Description("The least amount, included.")]
    public decimal? MinAmount { get; init; }

    /// <summary>The greatest amount, included.</summary>
    [Description("The greatest amount, included.")]
    public decimal? MaxAmount { get; init; }

    /// <summary>Conditions on any field of a deal, all of which must hold.</summary>
    [Description(
        "All must hold. field: amount, close_date, created, closed, changed, last_activity, next_step_date, age, days_in_stage, days_since_activity, probability, risk, discount, push_count, activity_count, contacts, workers, owner_active, next_step, currency, name, territory, or a dimension. op: = != < <= > >= between in contains empty not_empty. value: ISO date, number (0.8 for 80%), text, true, or a list."
    )]
    public IReadOnlyList<FieldCondition>? Where { get; init; }

    /// <summary>Deals that fit any of these lists or conditions are left out; its own amounts and exclusions are ignored.</summary>
    [Description("Deals that fit any of these are left out.")]
    public DealFilter? Exclude { get; init; }
}
