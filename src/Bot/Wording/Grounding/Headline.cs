using RevBot.Bot.Wording.Grounding.Premises;
using RevBot.Bot.Wording.Grounding.Reading;
using RevBot.Bot.Wording.Grounding.Reading.Figures;
using RevBot.Skills.Facts;

namespace RevBot.Bot.Wording.Grounding;

/// <summary>The figure that answers a question: the first of the first sentence of a draft.</summary>
internal static class Headline
{
    /// <summary>
    /// Whether a text still says a draft's answer, at whatever digits: true sentences that leave it out are no answer.
    /// True where the draft's first sentence has no figure.
    /// </summary>
    public static bool IsIn(string text, Draft draft)
    {
        // A name's digits are no figure.
        var names = new NameTree();
        foreach (var fact in draft.Facts.Where(fact => fact.Value.Unit == FactUnit.Name))
        {
            names.Add(fact.Value.Text!);
        }

        return Figures(draft.Text, names).FirstOrDefault() is not { } first
            || ChooseFigure(first) is not { } headline
            || Figures(text, names).SelectMany(figures => figures).Any(figure => IsSame(figure, headline));
    }

    private static IEnumerable<List<Figure>> Figures(string text, NameTree names) =>
        SentenceSplitter
            .Split(text)
            .Select(sentence => SentenceReading.Parse(text, sentence.Start, sentence.End, names).Figures);

    // "In the last 90 days 4 deals slipped": a stretch of time frames the answer, unless it is all that is said.
    private static Figure? ChooseFigure(List<Figure> figures) =>
        figures.Find(figure => figure.Kind != FigureKind.Duration) ?? figures.FirstOrDefault();

    // Rounded more or less than the draft's is the same figure still; whether it is rounded rightly the check says.
    private static bool IsSame(Figure figure, Figure headline) =>
        IsSameKind(figure, headline)
        && string.Equals(figure.Currency, headline.Currency, StringComparison.Ordinal)
        && (figure.Shows(headline.Size) || headline.Shows(figure.Size));

    // A whole number with and without what it counts.
    private static bool IsSameKind(Figure figure, Figure headline) =>
        figure.Kind == headline.Kind
        || (
            figure.Kind is FigureKind.Plain or FigureKind.Count && headline.Kind is FigureKind.Plain or FigureKind.Count
        );
}
