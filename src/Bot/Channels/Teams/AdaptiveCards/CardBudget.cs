namespace RevBot.Bot.Channels.Teams.AdaptiveCards;

/// <summary>How much of a card is written. A card that is too large is written again with the next, smaller fit.</summary>
/// <param name="Rows">Rows of each table.</param>
/// <param name="Cell">Characters of a cell.</param>
/// <param name="Paragraph">Characters of a paragraph.</param>
internal sealed record CardBudget(int Rows, int Cell, int Paragraph)
{
    /// <summary>The fits from the largest to one that always fits.</summary>
    public static IReadOnlyList<CardBudget> LargestFirst { get; } =
    [
        new(20, 160, 2000),
        new(15, 120, 2000),
        new(15, 80, 1500) { Points = 12 },
        new(10, 80, 1500) { Points = 12, HasChartTables = false },
        new(10, 60, 1000)
        {
            Points = 12,
            HasChartTables = false,
            Details = 80,
        },
        new(8, 60, 1000)
        {
            Charts = 1,
            Points = 12,
            HasChartTables = false,
            Details = 60,
        },
        new(5, 40, 800)
        {
            Charts = 1,
            Points = 8,
            HasChartTables = false,
            Details = 0,
            Sources = 5,
        },
        new(5, 40, 600)
        {
            Charts = 0,
            Details = 0,
            Tables = 3,
            Sources = 3,
        },
        new(3, 30, 400)
        {
            Charts = 0,
            Details = 0,
            Tables = 2,
            Columns = 8,
            Sources = 0,
            Paragraphs = 8,
        },
        new(0, 20, 200)
        {
            Charts = 0,
            Details = 0,
            Tables = 0,
            Columns = 6,
            Sources = 0,
            Paragraphs = 4,
            Buttons = 3,
        },
    ];

    /// <summary>Pictures.</summary>
    public int Charts { get; init; } = 2;

    /// <summary>Points of each series.</summary>
    public int Points { get; init; } = 24;

    /// <summary>Whether a picture brings a table for clients that cannot draw it.</summary>
    public bool HasChartTables { get; init; } = true;

    /// <summary>Characters of a row's second line; 0 leaves it out.</summary>
    public int Details { get; init; } = 160;

    /// <summary>Tables.</summary>
    public int Tables { get; init; } = 6;

    /// <summary>Columns of each table.</summary>
    public int Columns { get; init; } = 12;

    /// <summary>Sources.</summary>
    public int Sources { get; init; } = 10;

    /// <summary>Paragraphs.</summary>
    public int Paragraphs { get; init; } = 20;

    /// <summary>Buttons.</summary>
    public int Buttons { get; init; } = 12;
}
