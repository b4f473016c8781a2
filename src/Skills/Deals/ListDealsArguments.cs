using System.ComponentModel;
using RevBot.Skills.Filtering;

namespace RevBot.Skills.Deals;

/// <summary>The arguments of <c>list_deals</c>.</summary>
public sealed record ListDealsArguments
{
    /// <summary>
    /// A canonical period for the date field. When empty: the current quarter, or any time where a flag speaks of time
    /// itself (new, closing_soon, close_date_passed) or a condition is on a date of the deal, its age or its silence.
    /// <c>all</c> is any time.
    /// </summary>
    [Description("Canonical period for the date field, or all for any time; the current quarter when empty.")]
    public string? Period { get; init; }

    /// <summary>close_date (also when empty), created, closed, last_activity or changed.</summary>
    [Description("What the period is about: close_date (default), created, closed, last_activity, changed.")]
    public string? DateField { get; init; }

    /// <summary>
    /// Which deals; all that the person may see when null. Deals omitted from the forecast are left out unless it names
    /// a category.
    /// </summary>
    [Description("Which deals; all that the person may see when empty.")]
    public DealFilter? Filter { get; init; }

    /// <summary>
    /// Flags that must hold for a deal, all of them; won and lost together mean either. None when null.
    /// </summary>
    [Description(
        "All must hold: no_next_step, close_date_passed, inactive, stalled, pushed, pulled_in, closing_soon, new, big, won, lost, no_amount, single_contact, competitor, discounted, amount_cut, commit."
    )]
    public IReadOnlyList<string>? Flags { get; init; }

    /// <summary>A field with asc or desc, or the field alone for its usual direction; amount desc when empty.</summary>
    [Description("Such as amount desc, close_date asc, last_activity asc, risk desc, probability desc, age desc.")]
    public string? OrderBy { get; init; }

    /// <summary>How many deals to list, 1 to 400; 10 when null. The totals are over all that match.</summary>
    [Description("How many deals to list, 1 to 400; 10 when empty.")]
    public int? Top { get; init; }
}
