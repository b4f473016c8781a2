namespace RevBot.Bot.Tests.Channels.Slack.Peers;

/// <summary>A check by Slack's own npm packages; skipped where they are not installed.</summary>
internal sealed class PeersFactAttribute : FactAttribute
{
    public PeersFactAttribute()
    {
        if (!Directory.Exists(Path.Combine(Node.Folder, "node_modules")))
        {
            Skip =
                "Slack's npm packages are not installed; run tests/slack-peers/install.sh where Node and npm can be had.";
        }
    }
}
