using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Usage;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Adoption;

/// <summary>Counts a record of questions over a period.</summary>
internal sealed class AdoptionTally
{
    private const string Thumb = "manage_feedback";
    private const int MostFunctions = 10;

    private readonly Period period;
    private readonly UsageItem[] questions;

    /// <summary>Counts what falls into a period.</summary>
    /// <param name="record">Messages and insights of the people whom the asking person may see.</param>
    /// <param name="period">Days by the answers' clock, both ends included.</param>
    public AdoptionTally(UsageRecord record, Period period)
    {
        this.period = period;
        questions =
        [
            .. record.Messages.Where(message =>
                period.Contains(message.Day) && !message.Functions.Contains(Thumb, StringComparer.Ordinal)
            ),
        ];
        Views = [.. record.Views.Where(view => period.Contains(view.Day))];
        Insights = [.. record.Insights.Where(insight => period.Contains(insight.Day))];
    }

    /// <summary>Insights found in the period.</summary>
    public IReadOnlyList<InsightItem> Insights { get; }

    /// <summary>Dashboards opened in the period.</summary>
    public IReadOnlyList<ViewItem> Views { get; }

    /// <summary>Who opened which dashboard how often, the most often first; equal ones by name and dashboard.</summary>
    /// <param name="nameOf">A person's name; null for one who cannot be named.</param>
    public IReadOnlyList<GetAdoptionResult.DashboardUse> ByPerson(Func<int, string?> nameOf) =>
        [
            .. Views
                .GroupBy(view => (view.SellerId, view.Kind))
                .Select(group => (Name: nameOf(group.Key.SellerId), group.Key.Kind, Views: group.ToArray()))
                .Where(group => group.Name is not null)
                .Select(group => new GetAdoptionResult.DashboardUse(
                    group.Name!,
                    group.Kind,
                    group.Views.Length,
                    Dates.Iso(group.Views.Max(view => view.Day))
                ))
                .OrderByDescending(use => use.Views)
                .ThenBy(use => use.Person, StringComparer.Ordinal)
                .ThenBy(use => use.Dashboard, StringComparer.Ordinal),
        ];

    /// <summary>Messages in the period, thumbs given in words left out.</summary>
    public int Questions => questions.Length;

    /// <summary>Who asked, each once.</summary>
    public IEnumerable<int> Users => questions.Select(message => message.SellerId).Distinct();

    /// <summary>Questions whose answer got a thumb.</summary>
    public int Rated => questions.Count(message => message.Rating is not null);

    /// <summary>Questions whose answer got a thumb up.</summary>
    public int ThumbsUp => questions.Count(message => message.Rating > 0);

    /// <summary>Questions with an outcome.</summary>
    /// <param name="outcome">answered, asked_back, declined or failed.</param>
    public int With(string outcome) => questions.Count(message => Has(message, outcome));

    /// <summary>The ten functions that answered most often; equal ones by name.</summary>
    public IReadOnlyList<GetAdoptionResult.FunctionUse> Functions() =>
        [
            .. questions
                .SelectMany(message => message.Functions)
                .CountBy(function => function, StringComparer.Ordinal)
                .OrderByDescending(found => found.Value)
                .ThenBy(found => found.Key, StringComparer.Ordinal)
                .Take(MostFunctions)
                .Select(found => new GetAdoptionResult.FunctionUse(found.Key, found.Value)),
        ];

    /// <param name="today">Later weeks have not begun.</param>
    public IReadOnlyList<GetAdoptionResult.AdoptionWeek> Weeks(LocalDate today)
    {
        var byWeek = questions.ToLookup(message => MondayOf(message.Day));
        var weeks = new List<GetAdoptionResult.AdoptionWeek>();
        var last = period.End < today ? period.End : today;
        for (var monday = MondayOf(period.Start); monday <= last; monday = monday.PlusWeeks(1))
        {
            var week = byWeek[monday].ToArray();
            weeks.Add(
                new(
                    Dates.Iso(monday),
                    week.Length,
                    week.Count(message => Has(message, "answered")),
                    week.Select(message => message.SellerId).Distinct().Count()
                )
            );
        }

        return weeks;
    }

    /// <summary>Outcomes are compared letter by letter.</summary>
    private static bool Has(UsageItem message, string outcome) =>
        string.Equals(message.Outcome, outcome, StringComparison.Ordinal);

    /// <summary>The Monday of a day's week.</summary>
    private static LocalDate MondayOf(LocalDate day) =>
        day.DayOfWeek == IsoDayOfWeek.Monday ? day : day.Previous(IsoDayOfWeek.Monday);
}
