namespace RevBot.Bot.Tests.Channels.Web;

/// <summary>Draws the pictures of docs/pictures anew; only when told to, since they are looked at, not compared.</summary>
internal sealed class PictureFactAttribute : FactAttribute
{
    public PictureFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("REVBOT_UPDATE_PICTURES") != "1" || Chromium.Path is null)
        {
            Skip = "Set REVBOT_UPDATE_PICTURES=1, on a machine with Chromium, to draw docs/pictures anew.";
        }
    }
}
