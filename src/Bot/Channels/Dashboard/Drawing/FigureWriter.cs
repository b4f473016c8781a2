using RevBot.Bot.Channels.Dashboard.Answers;
using RevBot.Bot.Channels.Dashboard.Asking;
using RevBot.Bot.Channels.Dashboard.Layout;
using RevBot.Bot.Channels.Web.Drawing;
using RevBot.Skills;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Channels.Dashboard.Drawing;

/// <summary>Writes headline figures: each the text of a fact, as everywhere, and the way to the deals behind it.</summary>
internal static class FigureWriter
{
    /// <summary>Writes those that the results have.</summary>
    /// <param name="html">Where.</param>
    /// <param name="figures">Which.</param>
    /// <param name="part">The function of the part.</param>
    /// <param name="answers">What the functions of the block answered, by name.</param>
    /// <param name="words">Writes the questions.</param>
    /// <returns>Whether there were any.</returns>
    public static bool Write(
        Html html,
        IReadOnlyList<FigureLayout> figures,
        string part,
        IReadOnlyDictionary<string, CallAnswer> answers,
        QuestionWords words
    )
    {
        var found = figures.Select(figure => Find(figure, part, answers)).OfType<Found>().ToArray();
        if (found.Length > 0)
        {
            html.Element(
                "dl",
                [("class", $"figures n{Html.Number(found.Length)}")],
                list =>
                {
                    foreach (var figure in found)
                    {
                        Write(list, figure, words);
                    }
                }
            );
        }

        return found.Length > 0;
    }

    private static void Write(Html html, Found figure, QuestionWords words)
    {
        var label = figure.Layout.Label.Length > 0 ? figure.Layout.Label : figure.Facts[0].Label;
        var value = string.Join(" to ", figure.Facts.Select(fact => FactFormat.Text(fact.Value)));
        html.Element(
            "div",
            [],
            pair =>
                pair.Element("dt", [("dir", "auto")], label)
                    .Element(
                        "dd",
                        [("dir", "auto"), ("data-fact", $"{figure.Function}:{figure.Facts[0].Id}")],
                        cell => BlockWriter.Link(cell, words, figure.Layout.Ask, new(figure.Result.Period), value)
                    )
        );
    }

    private static Found? Find(FigureLayout figure, string part, IReadOnlyDictionary<string, CallAnswer> answers)
    {
        var function = figure.Of.Length > 0 ? figure.Of : part;
        if (answers.GetValueOrDefault(function)?.Result is not { } result)
        {
            return null;
        }

        var facts = figure.Facts.Select(result.FindFact).OfType<Fact>().ToArray();
        return facts.Length > 0 && facts.Length == figure.Facts.Count ? new(figure, function, result, facts) : null;
    }

    private sealed record Found(FigureLayout Layout, string Function, SkillResult Result, Fact[] Facts);
}
