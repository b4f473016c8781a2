using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>
/// Writes a card as Slack's blocks, within all of Slack's limits: rows are cut first, and the message says how many; words
/// are cut last.
/// </summary>
internal static class BlockKitWriter
{
    /// <summary>What a message's blocks may come to as JSON; Slack refuses somewhere above 13,000 characters.</summary>
    public const int LargestBlocks = 12_000;

    private const int MostBlocks = 48;
    private const int LongestParagraph = 3000;
    private const int LongestFallback = 3000;
    private const int LongestContext = 1500;
    private const int MostFigures = 10;
    private const int LongestFigure = 150;
    private const int MostParagraphs = 20;

    private static readonly BlockBudget[] Fits =
    [
        new(TableBlocks.MostRows, LongestParagraph, 20),
        new(25, LongestParagraph, 20),
        new(15, 2000, 12),
        new(8, 1000, 10),
        new(4, 600, 8),
        new(1, 400, 4),
        new(0, 150, 2),
    ];

    /// <summary>The message of a card for a workspace that takes so rich blocks.</summary>
    public static BlockMessage Write(Card card, BlockSupport richness)
    {
        var text = Fallback(card);
        if (richness == BlockSupport.Words)
        {
            return new(text, null);
        }

        foreach (var fit in Fits)
        {
            Block[] blocks = [.. Blocks(card, richness, fit)];
            if (blocks.Length is > 0 and <= MostBlocks && SlackJson.Serialize(blocks).Length <= LargestBlocks)
            {
                return new(text, blocks);
            }
        }

        return new(text, null);
    }

    private static IEnumerable<Block> Blocks(Card card, BlockSupport richness, BlockBudget fit) =>
        [
            .. Head(card, fit),
            .. Figures(card),
            .. Charts(card, richness, fit),
            .. card.Tables.SelectMany(
                (table, at) => TableBlocks.Create(table, fit.Rows, richness < BlockSupport.Plain && at == 0)
            ),
            .. Foot(card, fit),
            .. ButtonBlocks.Create([.. card.Buttons, .. card.Dashboard?.Buttons ?? []]),
            .. card.AnswerId is { Length: > 0 and <= 200 } answer
                ? [ButtonBlocks.Thumbs(answer, richness < BlockSupport.Plain)]
                : Array.Empty<Block>(),
        ];

    private static IEnumerable<Block> Head(Card card, BlockBudget fit)
    {
        if (!string.IsNullOrWhiteSpace(card.Title))
        {
            yield return new Block.Header(Text.Plain(SlackText.OneLine(card.Title), 150));
        }

        foreach (
            var paragraph in card.Paragraphs.Where(words => !string.IsNullOrWhiteSpace(words)).Take(MostParagraphs)
        )
        {
            yield return new Block.Section { Text = Text.Plain(paragraph, fit.Words) };
        }
    }

    private static IEnumerable<Block> Figures(Card card) =>
        card.Figures.Count == 0
            ? []
            :
            [
                new Block.Section
                {
                    Fields =
                    [
                        .. card
                            .Figures.Take(MostFigures)
                            .Select(figure => Text.Labelled(figure.Label, figure.Value, LongestFigure)),
                    ],
                },
            ];

    private static IEnumerable<Block> Charts(Card card, BlockSupport richness, BlockBudget fit)
    {
        var drawn = 0;
        foreach (var chart in card.Charts.Where(chart => chart.Series.Any(series => series.Points.Count > 0)))
        {
            if (
                richness == BlockSupport.Full
                && drawn < ChartBlocks.MostInMessage
                && fit.Rows > 1
                && ChartBlocks.Create(chart) is { } block
            )
            {
                drawn++;
                yield return block;
                if (chart.DrawnRange is { } range)
                {
                    // Slack has no mark for an extent; a bar would look like a value.
                    yield return new Block.Context([Text.Plain(SlackText.OneLine(range.Words), 150)]);
                }
            }
            else if (fit.Rows > 4)
            {
                // The table or a sentence says the same: where room is short, the picture goes first.
                yield return new Block.Context([Text.Plain(chart.Title, 150)]);
                yield return Block.RichText.Preformatted(
                    SlackText.Cut(TextPicture.Draw(chart, fit.Points), LongestParagraph)
                );
            }
        }
    }

    private static IEnumerable<Block> Foot(Card card, BlockBudget fit)
    {
        string?[] lines =
        [
            card.Trust,
            card.Sources.Count > 0
                ? "From: " + string.Join("; ", card.Sources.Select(source => $"{source.Name} ({source.About})"))
                : null,
            card.WordedByModel
                ? "Worded by a language model; every figure was computed from your company's data."
                : null,
        ];
        Text[] elements =
        [
            .. lines
                .Where(line => !string.IsNullOrWhiteSpace(line))
                .Select(line => Text.Plain(SlackText.OneLine(line!), Math.Min(fit.Words, LongestContext))),
        ];
        return elements.Length == 0 ? [] : [new Block.Context(elements)];
    }

    // What notifications and screen readers say: the words and the headline figures.
    private static string Fallback(Card card)
    {
        string?[] lines =
        [
            card.Title,
            .. card.Paragraphs,
            .. card.Figures.Select(figure => $"{figure.Label}: {figure.Value}"),
        ];
        var text = string.Join('\n', lines.Where(line => !string.IsNullOrWhiteSpace(line)));
        return SlackText.Escape(SlackText.NotEmpty(SlackText.Cut(SlackText.Clean(text), LongestFallback)));
    }

    /// <summary>How much is shown: rows of a table, letters of a paragraph, points of a text picture.</summary>
    private sealed record BlockBudget(int Rows, int Words, int Points);
}
