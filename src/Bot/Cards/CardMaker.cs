using RevBot.Bot.Answering;
using RevBot.Bot.Cards.Drawing;
using RevBot.Bot.Functions;
using RevBot.Skills;
using RevBot.Skills.Catalog;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Cards;

/// <summary>
/// Makes the card of an answer, the same for every channel. It chooses and never computes: each string is a fact's, a
/// table's or the composer's, formatted there.
/// </summary>
/// <param name="folder">The prompts folder, whose <c>cards</c> say what a function's card shows.</param>
/// <param name="site">Where the company reaches RevBot's pages; null where nobody said.</param>
public sealed class CardMaker(string folder, Uri? site = null)
{
    private const int MostFigures = 6;
    private const int MostSources = 20;
    private const int LongestTitle = 40;
    private const string Subscribing = FunctionName.ManageSubscription;

    private readonly Lazy<CardLayouts> layouts = new(() => new(folder));

    /// <summary>The layouts of the functions' cards.</summary>
    internal CardLayouts Layouts => layouts.Value;

    /// <summary>The card of an answer, a question back or a refusal.</summary>
    public Card Create(AnswerEnvelope envelope)
    {
        ArgumentNullException.ThrowIfNull(envelope);
        var calls = envelope.IsMetaAnswer ? [] : envelope.Calls.Where(call => call.Result is SkillResult).ToArray();
        var chosen = calls
            .Select(call => (Result: (SkillResult)call.Result, Layout: Layouts.Find(call.Function)))
            .ToArray();
        var sections = chosen.Any(call => call.Layout.Sections);
        return new()
        {
            AnswerId = calls.Length > 0 ? envelope.RecordId ?? envelope.Id : null,
            Title = sections ? Upper(envelope.Question) : null,
            HasSections = sections,
            Paragraphs = [.. Paragraphs(envelope, sections)],
            Figures = [.. chosen.SelectMany(call => Figures(call.Result, call.Layout)).Take(MostFigures)],
            Tables =
            [
                .. (envelope.Content?.Tables ?? []).Select(table => CardTables.Create(table, envelope.DealAddress)),
            ],
            Charts = [.. chosen.SelectMany(call => CardCharts.Create(call.Layout.Charts, call.Result.Tables))],
            Trust = envelope.Content?.Trust,
            IsKept = envelope.IsKept,
            File = envelope.File,
            Dashboard =
                calls.Length > 0 && DashboardAddress.Write(calls) is { } path
                    ? new(path, site?.GetLeftPart(UriPartial.Authority))
                    : null,
            WordedByModel = envelope.Reworded is not null,
            Buttons = [.. Buttons(envelope, chosen)],
            Sources = [.. chosen.SelectMany(call => Sources(call.Result, call.Layout)).Take(MostSources)],
        };
    }

    // A doubt of the reading comes first; what was kept from before and what was not used, under the sentences.
    private static IEnumerable<string> Paragraphs(AnswerEnvelope envelope, bool sections)
    {
        var said = envelope.Content;
        return (said?.Body ?? envelope.Answer.Text)
            .Split(sections ? "\n\n" : "\n", StringSplitOptions.RemoveEmptyEntries)
            .Prepend(said?.Doubt)
            .Append(said?.Kept)
            .Concat(said?.Under ?? [])
            .OfType<string>();
    }

    private static IEnumerable<CardFigure> Figures(SkillResult result, CardLayout layout)
    {
        foreach (var figure in layout.Figures)
        {
            var facts = Found(result, figure);
            if (facts.Length > 0)
            {
                yield return new(
                    figure.Label ?? facts[0].Label,
                    string.Join(" to ", facts.Select(fact => FactFormat.Text(fact.Value)))
                );
            }
        }
    }

    private static IEnumerable<CardSource> Sources(SkillResult result, CardLayout layout) =>
        layout
            .Figures.SelectMany(figure => Found(result, figure))
            .DistinctBy(fact => fact.Id, StringComparer.Ordinal)
            .Select(fact => new CardSource(
                fact.Label,
                fact.Source.Rows is { } rows
                    ? FormattableString.Invariant($"{fact.Source.Definition} ({rows:#,0} counted)")
                    : fact.Source.Definition
            ));

    private static Fact[] Found(SkillResult result, FigureChoice figure)
    {
        Fact[] facts = [.. figure.Facts.Select(result.FindFact).OfType<Fact>()];
        return facts.Length == figure.Facts.Count ? facts : [];
    }

    private static IEnumerable<CardButton> Buttons(
        AnswerEnvelope envelope,
        IReadOnlyList<(SkillResult Result, CardLayout Layout)> calls
    )
    {
        if (calls.Count > 0)
        {
            yield return new("How was this computed?", ButtonAction.Evidence, envelope.RecordId ?? envelope.Id);
        }

        foreach (var action in envelope.Answer.Actions)
        {
            yield return Asking(action);
        }

        foreach (var button in calls.Take(1).SelectMany(call => Again(call.Result, call.Layout)))
        {
            yield return button;
        }

        if (calls.Count == 1 && OneDeal(envelope, calls[0].Result) is { } address)
        {
            yield return new("Open it in the CRM", ButtonAction.Open, address);
        }

        if (
            calls.Count == 1
            && calls[0].Layout.Subscribe is { } subscribe
            && SkillCatalog.Find(Subscribing) is not null
        )
        {
            yield return new("Subscribe", ButtonAction.Ask, subscribe);
        }
    }

    // Where an answer lists several, each stands in its row.
    private static string? OneDeal(AnswerEnvelope envelope, SkillResult result) =>
        result.ListedDeals.Distinct(StringComparer.Ordinal).ToArray() is [var deal]
            ? envelope.DealAddress?.Write(deal)
            : null;

    // An answer about some of the deals only keeps its filter by the conversation, which a later press may have left.
    private static IEnumerable<CardButton> Again(SkillResult result, CardLayout layout)
    {
        if (layout.Again is not { } again || result is not { Period: { } period, Filter: null })
        {
            yield break;
        }

        foreach (var step in layout.LooksAhead ? new[] { -1, 1 } : [-1])
        {
            if (OtherPeriods.Shift(period, step) is { } other)
            {
                yield return new(
                    $"Same for {other}",
                    ButtonAction.Replace,
                    again.Replace("{period}", other, StringComparison.Ordinal)
                );
            }
        }
    }

    private static CardButton Asking(string message) =>
        new(CardText.Cut(message, LongestTitle), ButtonAction.Ask, message);

    private static string Upper(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
}
