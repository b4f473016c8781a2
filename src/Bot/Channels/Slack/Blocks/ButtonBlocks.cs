using System.Globalization;
using RevBot.Bot.Cards;

namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>What can be pressed under an answer. Whatever comes back from it is checked as if a person had typed it.</summary>
internal static class ButtonBlocks
{
    /// <summary>Before the deed in every action's id.</summary>
    public const string Prefix = "revbot.";

    /// <summary>The id of thumbs that Slack draws.</summary>
    public const string Rating = Prefix + "rate";

    /// <summary>The longest value that a button brings back.</summary>
    public const int LongestValue = 2000;

    private const int MostInRow = 5;
    private const int MostButtons = 30;
    private const int LongestTitle = 75;
    private const int LongestChoice = 150;

    /// <summary>Up to five buttons in a row; where there are more, those that can be go into a menu.</summary>
    public static IEnumerable<Block> Create(IReadOnlyList<CardButton> buttons)
    {
        var usable = buttons.Where(IsUsable).Take(MostButtons).ToArray();
        if (usable.Length <= MostInRow)
        {
            return usable.Length == 0 ? [] : [new Block.Actions([.. usable.Select(Button)])];
        }

        CardButton[] first = [.. usable.Take(MostInRow - 1)];
        CardButton[] choices = [.. usable.Skip(MostInRow - 1).Where(IsChoice)];
        CardButton[] others = [.. usable.Skip(MostInRow - 1).Where(button => !IsChoice(button))];
        List<Element> row = [.. first.Select(Button)];
        if (choices.Length > 0)
        {
            row.Add(new Element.Menu(Prefix + "menu", Text.Plain("More", LongestTitle), [.. choices.Select(Choice)]));
        }

        return
        [
            new Block.Actions(row),
            .. others
                .Select((button, at) => Button(button, first.Length + at))
                .Chunk(MostInRow)
                .Select(chunk => new Block.Actions(chunk)),
        ];
    }

    /// <summary>Thumbs for an answer.</summary>
    public static Block Thumbs(string answerId, bool drawn) =>
        drawn
            ? new Block.ContextActions([
                new Element.FeedbackButtons(
                    Rating,
                    new(Text.Plain("Good answer", LongestTitle), "up:" + answerId)
                    {
                        AccessibilityLabel = "This answer was good",
                    },
                    new(Text.Plain("Bad answer", LongestTitle), "down:" + answerId)
                    {
                        AccessibilityLabel = "This answer was bad",
                    }
                ),
            ])
            : new Block.Actions([
                new Element.Button(Rating + ".up", Text.Plain("Good answer", LongestTitle))
                {
                    Value = "up:" + answerId,
                },
                new Element.Button(Rating + ".down", Text.Plain("Bad answer", LongestTitle))
                {
                    Value = "down:" + answerId,
                },
            ]);

    /// <summary>The word for a deed, as it stands in ids and values.</summary>
    public static string GetActionName(ButtonAction deed) =>
        deed switch
        {
            ButtonAction.Ask => "ask",
            ButtonAction.Replace => "replace",
            ButtonAction.Evidence => "evidence",
            ButtonAction.Open => "open",
        };

    private static bool IsUsable(CardButton button) =>
        !string.IsNullOrWhiteSpace(button.Title)
        && button.Value.Length is > 0 and <= LongestValue
        && (button.Action != ButtonAction.Open || WebAddress.IsSafe(button.Value));

    private static bool IsChoice(CardButton button) =>
        button.Action != ButtonAction.Open
        && GetActionName(button.Action).Length + 1 + button.Value.Length <= LongestChoice;

    private static Element Button(CardButton button, int at) =>
        new Element.Button(
            Prefix + GetActionName(button.Action) + "." + at.ToString(CultureInfo.InvariantCulture),
            Text.Plain(SlackText.OneLine(button.Title), LongestTitle)
        )
        {
            Value = button.Action == ButtonAction.Open ? null : button.Value,
            Url = button.Action == ButtonAction.Open ? button.Value : null,
        };

    private static Element.Choice Choice(CardButton button) =>
        new(
            Text.Plain(SlackText.OneLine(button.Title), LongestTitle),
            GetActionName(button.Action) + ":" + button.Value
        );
}
