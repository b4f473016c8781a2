using RevBot.Data.Calendar;
using RevBot.Skills.Facts;
using RevBot.Skills.Facts.Formulas;

namespace RevBot.Skills.Adoption;

/// <summary>Says adoption figures as facts and tables.</summary>
internal static class GetAdoptionPresentation
{
    private const string Asked = "messages to RevBot by the people whom you may see, thumbs left out";

    private const string Opened =
        "dashboards opened by the people whom you may see; the same one again within 30 minutes is one view";

    /// <summary>
    /// Adds facts with their formulas, tables and a note to a result; no table of what did not happen.
    /// </summary>
    public static GetAdoptionResult Describe(GetAdoptionResult result) =>
        result with
        {
            Findings = AdoptionFindings.List(result),
            Facts = new Workings(Facts(result))
                .Sum("questions", "answered", "asked_back", "declined", "failed")
                .Ratio("self_serve", "answered", "questions")
                .Ratio("insight_to_action", "insights_acted", "insights")
                .Ratio("feedback_share", "rated", "answered")
                .Ratio("thumbs_up_share", "thumbs_up", "rated")
                .Facts,
            Tables =
            [
                .. result.Questions == 0 ? Array.Empty<FactTable>() : [Weeks(result), Functions(result)],
                .. result.Views == 0 ? Array.Empty<FactTable>() : [Dashboards(result)],
            ],
            Notes =
            [
                new(
                    NoteKind.Definition,
                    "Self-serve is questions answered ÷ questions asked, those asked back, declined or failed counting as not; days are those of the answers' clock."
                ),
            ],
        };

    /// <summary>Counts, and the shares that have a value.</summary>
    private static IReadOnlyList<Fact> Facts(GetAdoptionResult result) =>
        new FactList()
            .Add("users", "Users", FactValue.Count(result.Users), "people who asked")
            .Add("people", "People", FactValue.Count(result.People), "active people with an e-mail, and whoever asked")
            .Add("questions", "Questions", FactValue.Count(result.Questions), Asked)
            .Add("answered", "Answered", FactValue.Count(result.Answered), "questions that got an answer")
            .Add("asked_back", "Asked back", FactValue.Count(result.AskedBack), "questions that got a question back")
            .Add("declined", "Declined", FactValue.Count(result.Declined), "questions that nothing answers")
            .Add("failed", "Failed", FactValue.Count(result.Failed), "questions broken off by a failure")
            .Add("self_serve", "Self-serve share", Share(result.SelfServeShare), "answered ÷ asked")
            .Add("insights", "Insights", FactValue.Count(result.Insights), "insights found for these people")
            .Add(
                "insights_acted",
                "Acted on",
                FactValue.Count(result.InsightsActedOn),
                "insights that something was done about"
            )
            .Add("insight_to_action", "Insight to action", Share(result.InsightToAction), "acted on ÷ found")
            .Add("rated", "Rated", FactValue.Count(result.Rated), "answers with a thumb")
            .Add("thumbs_up", "Thumbs up", FactValue.Count(result.ThumbsUp), "answers with a thumb up")
            .Add("feedback_share", "Feedback share", Share(result.FeedbackShare), "rated ÷ answered")
            .Add("thumbs_up_share", "Thumbs up share", Share(result.ThumbsUpShare), "thumbs up ÷ rated")
            .Add("views", "Dashboard views", FactValue.Count(result.Views), Opened)
            .Add("viewers", "Dashboard viewers", FactValue.Count(result.Viewers), "people who opened a dashboard")
            .Facts;

    /// <summary>The table <c>weeks</c>: one row a week, those without a question included.</summary>
    private static FactTable Weeks(GetAdoptionResult result)
    {
        var most = result.Weeks.Max(week => week.Questions);
        return new(
            "weeks",
            "By week",
            [
                new("week", "Week of", "the Monday; days outside the period left out"),
                new("questions", "Questions", Asked),
                new("answered", "Answered", "questions that got an answer"),
                new("users", "Users", "people who asked"),
            ],
            [
                .. result.Weeks.Select(week => new FactRow([
                    Dates.FromIso(week.Week) is { } monday ? FactValue.Date(monday) : null,
                    FactValue.Count(week.Questions),
                    FactValue.Count(week.Answered),
                    FactValue.Count(week.Users),
                ])
                {
                    Bar = most > 0 ? (double)week.Questions / most : null,
                }),
            ]
        );
    }

    /// <summary>The table <c>functions</c>: what answered how often.</summary>
    private static FactTable Functions(GetAdoptionResult result) =>
        new(
            "functions",
            "What was asked",
            [new("function", "Function", "what answered"), new("answers", "Answers", "how often it answered")],
            [
                .. result.Functions.Select(use => new FactRow([
                    FactValue.Name(use.Function),
                    FactValue.Count(use.Answers),
                ])),
            ]
        );

    /// <summary>The table <c>dashboards</c>: who opened which how often.</summary>
    private static FactTable Dashboards(GetAdoptionResult result) =>
        new(
            "dashboards",
            "Dashboards opened",
            [
                new("person", "Person", "who opened it"),
                new("dashboard", "Dashboard", "which of the dashboards, or the one on a wall"),
                new("views", "Views", Opened),
                new("last", "Last", "the last day in the period"),
            ],
            [
                .. result.Dashboards.Select(use => new FactRow([
                    FactValue.Name(use.Person),
                    FactValue.Name(use.Dashboard),
                    FactValue.Count(use.Views),
                    FactValue.IsoDate(use.Last),
                ])),
            ]
        );

    /// <summary>Null of nothing.</summary>
    private static FactValue? Share(double? share) => share is { } value ? FactValue.Share(value) : null;
}
