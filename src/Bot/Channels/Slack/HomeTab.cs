using RevBot.Bot.Cards;
using RevBot.Bot.Channels.Slack.Blocks;
using RevBot.Bot.Channels.Slack.WebApi;

namespace RevBot.Bot.Channels.Slack;

/// <summary>The Home tab of the app: the person's dashboard, and what they might ask.</summary>
internal sealed class HomeTab(SlackApi api, BlockSender blocks, Suggestions suggestions)
{
    /// <summary>What stands for the message's id where a button of the Home tab was pressed.</summary>
    public const string MessageId = "home";

    /// <summary>Shows a card there, the suggestions under it.</summary>
    /// <exception cref="SlackApiException">Slack refused.</exception>
    public Task PublishAsync(string person, Card card, CancellationToken cancellation)
    {
        var taken = card.Buttons.Select(button => button.Value).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var page = card with
        {
            Title = card.Title ?? "Your pipeline",
            Buttons =
            [
                .. card.Buttons,
                .. suggestions
                    .All.Where(prompt => !taken.Contains(prompt.Message))
                    .Select(prompt => new CardButton(prompt.Title, ButtonAction.Ask, prompt.Message)),
            ],
        };
        return blocks.SendAsync(page, message => PublishAsync(person, message, cancellation));
    }

    private Task PublishAsync(string person, BlockMessage message, CancellationToken cancellation) =>
        api.DoAsync(
            "views.publish",
            new { UserId = person, View = new { Type = "home", Blocks = message.Blocks ?? CreateTextBlocks(message) } },
            SlackRetryMode.Repeatable,
            cancellation
        );

    private static IReadOnlyList<Block> CreateTextBlocks(BlockMessage message) =>
        [new Block.Section { Text = Text.Plain(message.Text, 3000) }];
}
