using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Tests.Figures;

/// <summary>A question's frame at random: which company, on which day, who asks, of which deals, by what, for when.</summary>
/// <param name="Company">The company's number.</param>
/// <param name="DaysBack">Days before the last one.</param>
/// <param name="Viewer">Picks who asks.</param>
/// <param name="Filter">Picks the filter.</param>
/// <param name="Dimension">Picks what figures are broken down by.</param>
/// <param name="When">Picks the period.</param>
/// <param name="Group">Picks a group of the breakdown.</param>
public sealed record FigureDraw(int Company, int DaysBack, int Viewer, int Filter, int Dimension, int When, int Group)
{
    private static readonly string[] Dimensions =
    [
        "owner",
        "region",
        "segment",
        "industry",
        "product",
        "stage",
        "forecast_category",
        "deal_type",
        "lead_source",
        "competitor",
    ];

    /// <summary>The last day that the companies' data know.</summary>
    public static LocalDate LastDay { get; } = new(2026, 11, 22);

    /// <summary>Draws over so many companies.</summary>
    public static Gen<FigureDraw> Among(int companies) =>
        from company in Gen.Choose(0, companies - 1)
        from days in Gen.Choose(0, 420)
        from viewer in Gen.Choose(0, 9999)
        from filter in Gen.Choose(0, 9999)
        from dimension in Gen.Choose(0, Dimensions.Length - 1)
        from period in Gen.Choose(0, 9)
        from picked in Gen.Choose(0, 9999)
        select new FigureDraw(company, days, viewer, filter, dimension, period, picked);

    /// <summary>What the figures are broken down by.</summary>
    public string By => Dimensions[Dimension];

    /// <summary>The view of who asks: every third time the whole company's.</summary>
    public ScopedBook View(DealBook book)
    {
        var viewers = book.Sellers.OrderByDescending(seller => seller.Role).ThenBy(seller => seller.Id).ToArray();
        var viewer = Viewer % 3 == 0 ? viewers[0] : viewers[Viewer % viewers.Length];
        var close = Dates.CloseOf(LastDay.PlusDays(-DaysBack), book.Company.Zone);
        // Every fourth time in the middle of a day.
        return book.For(book.ScopeOf(viewer), Viewer % 4 == 1 ? close - Duration.FromHours(9) : close);
    }

    /// <summary>A period by its canonical name: mostly the running quarter.</summary>
    public string Period(ScopedBook view)
    {
        var calendar = view.Company.Calendar;
        var quarter = calendar.QuarterOf(view.Today);
        Period period = When switch
        {
            0 => calendar.Shift(quarter, 1),
            1 => calendar.Shift(quarter, -1),
            2 => calendar.YearOf(view.Today),
            3 => calendar.MonthOf(view.Today),
            4 => RevBot.Data.Calendar.Period.Between(quarter.Start, calendar.Shift(quarter, 1).End),
            _ => quarter,
        };
        return period.Id;
    }

    /// <summary>Which deals: all of them every fourth time.</summary>
    public DealFilter? Which(ScopedBook view)
    {
        string[] Some(IEnumerable<string?> values)
        {
            var all = values.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            return all.Length == 0 ? [] : [all[Filter / 16 % all.Length]];
        }

        var names = view.Vocabulary;
        return (Filter % 12) switch
        {
            0 => Of(new() { Regions = Some(names.Regions) }, Some(names.Regions)),
            1 => Of(new() { Segments = Some(names.Segments) }, Some(names.Segments)),
            2 => Of(new() { Owners = Some(Owners(view)) }, Some(Owners(view))),
            3 => Of(new() { Products = Some(names.Products) }, Some(names.Products)),
            4 => new() { MinAmount = 10_000 * (1 + (Filter / 16 % 20)) },
            5 => Of(new() { Exclude = new() { Regions = Some(names.Regions) } }, Some(names.Regions)),
            6 => Of(new() { Exclude = new() { DealTypes = Some(names.DealTypes) } }, Some(names.DealTypes)),
            7 => Of(
                new() { Regions = Some(names.Regions), Segments = Some(names.Segments) },
                [.. Some(names.Regions), .. Some(names.Segments)]
            ),
            _ => null,
        };
    }

    /// <summary>The filter, narrowed to a group of the dimension; null where the group has no name to ask for.</summary>
    public DealFilter? Narrowed(DealFilter? filter, string group)
    {
        if (group.StartsWith('('))
        {
            return null;
        }

        var one = filter ?? new();
        string[] only = [group];
        return By switch
        {
            "owner" => one.Owners is null ? one with { Owners = only } : null,
            "region" => one.Regions is null ? one with { Regions = only } : null,
            "segment" => one.Segments is null ? one with { Segments = only } : null,
            "industry" => one with { Industries = only },
            "product" => one.Products is null ? one with { Products = only } : null,
            "stage" => one with { Stages = only },
            "forecast_category" => one with { ForecastCategories = only },
            "deal_type" => one with { DealTypes = only },
            "lead_source" => one with { LeadSources = only },
            _ => one with { Competitors = only },
        };
    }

    // Names that two people share, or that a longer name begins with, mean more than one of them.
    private static IEnumerable<string> Owners(ScopedBook view) =>
        view.People.Sellers.Where(seller => !view.People.Leads(seller)).Select(seller => seller.Name);

    // Where the company has no such values there is nothing to filter by.
    private static DealFilter? Of(DealFilter filter, string[] named) => named.Length == 0 ? null : filter;
}
