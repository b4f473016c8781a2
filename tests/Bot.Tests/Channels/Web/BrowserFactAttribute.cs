namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>A test in a real browser; skipped, with the reason, where the machine has none.</summary>
internal sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null)
        {
            Skip = "There is no Chromium on this machine; install it, or name one in REVBOT_CHROMIUM.";
        }
    }
}
