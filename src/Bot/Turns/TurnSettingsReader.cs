using System.Globalization;
using RevBot.Bot.Hosting;

namespace RevBot.Bot.Turns;

/// <summary>Reads the settings under <c>RevBot:Turns</c>.</summary>
internal static class TurnSettingsReader
{
    private const int MostAtOnce = 256;
    private const int MostWaiting = 100_000;
    private static readonly TimeSpan LongestLimit = TimeSpan.FromMinutes(10);

    public static TurnSettings Read(SettingsReader reader)
    {
        var plain = new TurnSettings();
        return new()
        {
            AtOnce = reader.Value<int>("Turns:AtOnce", plain.AtOnce, UpTo(MostAtOnce), "a number from 1 to 256"),
            Waiting = reader.Value<int>("Turns:Waiting", plain.Waiting, UpTo(MostWaiting), "a number from 1 to 100000"),
            WaitingInConversation = reader.Value<int>(
                "Turns:WaitingInConversation",
                plain.WaitingInConversation,
                UpTo(MostWaiting),
                "a number from 1 to 100000"
            ),
            TimeLimit = reader.Value<TimeSpan>(
                "Turns:TimeLimit",
                plain.TimeLimit,
                (text, out limit) => IsTime(text, out limit) && limit <= LongestLimit,
                "a time such as 00:01:00, at most 00:10:00"
            ),
            TooOld = reader.Value<TimeSpan>("Turns:TooOld", plain.TooOld, IsTime, "a time such as 01:00:00"),
        };
    }

    private static bool IsTime(string text, out TimeSpan time) =>
        TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out time) && time > TimeSpan.Zero;

    private static SettingsReader.Parser<int> UpTo(int most) =>
        (text, out number) =>
            int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number)
            && number >= 1
            && number <= most;
}
