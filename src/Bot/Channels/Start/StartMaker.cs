using RevBot.Bot.Channels.Dashboard;
using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Provenance.Phrases;
using RevBot.Data.Book;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Start;

/// <summary>
/// Makes what a person is shown first: the own number, by the way of every answer, and three questions about what stands
/// out in what functions found for that person.
/// </summary>
/// <param name="answers">Answers calls, and keeps them until the book or the day changes.</param>
/// <param name="layout">What is shown.</param>
/// <param name="usual">Questions by role, for where little stands out.</param>
internal sealed class StartMaker(DashboardAnswers answers, StartLayout layout, PhraseFile usual)
{
    private const int Most = 3;

    /// <summary>Makes it; what goes wrong with a function is left out, or said in the number's place.</summary>
    public async Task<StartView> MakeAsync(DashboardViewer viewer, CancellationToken cancellation)
    {
        var asked = layout.Calls.Select(call => answers.GetAsync(viewer, call, new DashboardQuery(), cancellation));
        var found = layout
            .Calls.Zip(await Task.WhenAll(asked))
            .ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
        var number = found[layout.Number.Call];
        var line = number.Result is { } result ? Line(result) : null;
        return new(Title(viewer.View, number.Result?.Period), line, Questions(viewer.View, found))
        {
            Problem = line is null && number.Sentences.Count > 0 ? number.Sentences[0] : null,
            Trust = line is null ? null : number.TrustAt(answers.StateOf(viewer.View)),
        };
    }

    private string Title(ScopedBook view, string? period)
    {
        var whose =
            view.Scope.SeesAll ? layout.Number.All
            : view.People.Leads(view.Scope.Viewer) ? layout.Number.Team
            : layout.Number.Own;
        return period is null ? whose : $"{whose}, {FactFormat.Period(period)}";
    }

    private PlacedText? Line(SkillResult result) =>
        layout
            .Number.Lines.Select(line =>
                PlacedText.Fill(line, name => result.FindFact(name) is { } fact ? FactFormat.Text(fact.Value) : null)
            )
            .FirstOrDefault(line => line is not null);

    private StartQuestion[] Questions(ScopedBook view, Dictionary<string, CallAnswer> found)
    {
        var candidates = layout
            .Questions.SelectMany(question =>
                found[question.Call].Result is { } result ? Candidate.List(question, result) : []
            )
            .OrderByDescending(candidate => candidate.IsFirst)
            .ThenByDescending(candidate => candidate.Stake ?? 0);
        var names = new DealNames(view);
        var chosen = new List<(Candidate Of, StartQuestion Question)>();
        foreach (var candidate in candidates)
        {
            if (
                chosen.Count < Most
                && chosen.All(one => one.Of.Layout.Call != candidate.Layout.Call && Differ(one.Of, candidate))
                && candidate.Write(names.Find(candidate.Deal)) is { } question
                && chosen.All(one => one.Question.Ask != question.Ask)
            )
            {
                chosen.Add((candidate, question));
            }
        }

        return
        [
            .. chosen
                .Select(one => one.Question)
                .Concat(
                    usual.List(view.Scope.Viewer.Role.ToString()).Select(ask => new StartQuestion(ask, string.Empty))
                )
                .DistinctBy(question => question.Ask, StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }

    private static bool Differ(Candidate one, Candidate other) =>
        one.Deal is null || !string.Equals(one.Deal, other.Deal, StringComparison.Ordinal);
}
