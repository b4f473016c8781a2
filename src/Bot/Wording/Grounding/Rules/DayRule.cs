using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading.Days;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Every day and period must be a premise's, and of what the sentence says it is.</summary>
internal sealed class DayRule(SentenceCheck examined)
{
    private readonly PremiseScorer fit = new(examined);

    public void Check()
    {
        for (var index = 0; index < examined.Sentence.Days.Count; index++)
        {
            var day = examined.Sentence.Days[index];
            if (day.Relative is { } relative)
            {
                CheckRelative(day, relative);
            }
            else
            {
                Check(day, examined.DayWords.GetStems(index));
            }
        }
    }

    private void Check(DayMention day, IReadOnlySet<string> words)
    {
        var records = fit.RecordsAt(day.First, day.Last);
        var (best, other) = (default((Premise Premise, double Fit)?), default((Premise Premise, double Fit)?));
        foreach (var premise in examined.Premises.All.Where(premise => premise.Days.Count > 0))
        {
            var fits = fit.Score(premise, words, records);
            if (premise.Days.Any(day.Means))
            {
                best = best is { } known && known.Fit >= fits ? best : (premise, fits);
            }
            else if (premise.Value is not null && fit.IsMeant(premise, records))
            {
                other = other is { } known && known.Fit >= fits ? other : (premise, fits);
            }
        }

        if (best is not { } found)
        {
            examined.Reject(GroundingRule.Date, day.First, day.Last, "no fact has this day or period");
        }
        else if (other is { } better && better.Fit > 0.5 && better.Fit - found.Fit >= 1)
        {
            examined.Reject(
                GroundingRule.Date,
                day.First,
                day.Last,
                $"the words speak of {better.Premise.Id}, the day is of {found.Premise.Id}"
            );
        }
        else
        {
            examined.Accept(GroundingRule.Date, day.First, day.Last, found.Premise.Id);
        }
    }

    private void CheckRelative(DayMention day, string relative)
    {
        if (relative == "today" || RelativeDays.Holds(relative, examined.Premises.All, examined.Context))
        {
            examined.Accept(GroundingRule.Date, day.First, day.Last, null);
        }
        else
        {
            examined.Reject(GroundingRule.Date, day.First, day.Last, "no fact is of this day or period");
        }
    }
}
