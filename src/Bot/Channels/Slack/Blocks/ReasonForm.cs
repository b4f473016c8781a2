namespace RevBot.Bot.Channels.Slack.Blocks;

/// <summary>The form for the reason of a thumb down.</summary>
internal static class ReasonForm
{
    /// <summary>The form's name in what Slack sends back.</summary>
    public const string CallbackId = ButtonBlocks.Prefix + "reason";

    /// <summary>The field's name.</summary>
    public const string Field = "reason";

    /// <summary>The longest reason.</summary>
    public const int LongestReason = 500;

    /// <summary>The form.</summary>
    /// <param name="metadata">Comes back with the form.</param>
    public static object View(string metadata) =>
        new
        {
            Type = "modal",
            CallbackId,
            PrivateMetadata = metadata,
            Title = Text.Plain("What was wrong?", 24),
            Submit = Text.Plain("Send", 24),
            Close = Text.Plain("Skip", 24),
            Blocks = new Block[]
            {
                new Block.Input(
                    Field,
                    Text.Plain("What would have been a good answer?", 150),
                    new Element.TextInput(Field) { Multiline = true, MaxLength = LongestReason }
                )
                {
                    Optional = true,
                },
            },
        };
}
