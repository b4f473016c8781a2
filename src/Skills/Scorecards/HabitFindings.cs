using RevBot.Skills.Findings;
using RevBot.Skills.ForecastAccuracy;

namespace RevBot.Skills.Scorecards;

/// <summary>Who works the deals less than before, and whose calls are off.</summary>
internal sealed class HabitFindings(ScorecardFindings shared)
{
    public void AddQuiet()
    {
        SellerCard[] quiet =
        [
            .. shared
                .Cards.Where(card => card is { HasGoneQuiet: true, ActivityChange: not null })
                .OrderBy(card => card.ActivityChange)
                .ThenBy(card => card.Seller, StringComparer.Ordinal),
        ];
        shared.AddNamed(
            "quiet",
            shared.Weight(ScorecardFocus.Activity, 0.85),
            quiet,
            (facts, card) =>
                facts.Share(
                    "fall",
                    "Activity down",
                    -card.ActivityChange,
                    "1 − activities for each open deal and week in the last four weeks ÷ those in the twelve before"
                ),
            shared.Cards.Count
        );
        AddQuietTeams();
        shared.Findings.AddIf(
            quiet.Length == 0 && shared.Result.QuietTeams.Count == 0 && shared.Asks(ScorecardFocus.Activity),
            FindingKind.Rank,
            shared.Cards.Any(card => card.Activity is not null) ? "none_quiet" : "no_activity",
            1
        );
    }

    public void AddCalls()
    {
        AddHabit("low", CallHabit.Low);
        AddHabit("high", CallHabit.High);
        shared.Findings.AddIf(
            shared.Asks(ScorecardFocus.Calls) && shared.Cards.All(card => card.CallHabit is null),
            FindingKind.Rank,
            shared.Cards.Any(card => card.CallBias is not null) ? "none_calls" : "no_calls",
            1
        );
    }

    private void AddQuietTeams() =>
        shared.Findings.AddNaming(
            FindingKind.Rank,
            "quiet_teams",
            shared.Weight(ScorecardFocus.Activity, 0.85) - 0.01,
            shared.Result.QuietTeams.Take(ScorecardFindings.MostNamed),
            (facts, team) =>
                facts
                    .Add("name", "Team", team.Team, "the team")
                    .Share(
                        "fall",
                        "Activity down",
                        1 - (team.Activity / team.Before),
                        "1 − activities for each open deal and week in the last four weeks ÷ those in the twelve before"
                    )
        );

    private void AddHabit(string id, string habit) =>
        shared.AddNamed(
            id,
            shared.Weight(ScorecardFocus.Calls, 0.5) - (habit == CallHabit.High ? 0.01 : 0),
            [
                .. shared
                    .Cards.Where(card => card.CallHabit == habit)
                    .OrderByDescending(card => Math.Abs(card.CallBias ?? 0))
                    .ThenBy(card => card.Seller, StringComparer.Ordinal),
            ],
            (facts, card) =>
                facts
                    .Share(
                        "bias",
                        "Calls off by",
                        Math.Abs(card.CallBias ?? 0),
                        "|mean of (call − won) ÷ won| at the middle of past quarters"
                    )
                    .Count("quarters", "Quarters", card.CallQuarters, "past quarters with a call of the seller's own"),
            shared.Cards.Count(card => card.CallBias is not null)
        );
}
