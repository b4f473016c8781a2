using System.Text.RegularExpressions;

namespace RevBot.Bot.Understanding.Text;

/// <summary>Greetings, thanks and other courtesies: they ask for nothing.</summary>
internal static partial class SmallTalk
{
    /// <summary>Whether a text is nothing but courtesy.</summary>
    public static bool IsOnly(string text) => Courtesy().IsMatch(Message.Parse(text).Canonical);

    /// <summary>Whether it says thanks, goodbye or well done.</summary>
    public static bool IsThanks(Message message) => Thanks().IsMatch(message.Canonical);

    /// <summary>Whether it greets and asks nothing.</summary>
    public static bool IsGreeting(Message message) => Greeting().IsMatch(message.Canonical);

    /// <summary>How many tokens of greeting a message starts with.</summary>
    public static int GreetingLength(Message message)
    {
        var match = OpeningGreeting().Match(message.Canonical);
        return match.Success ? message.TokensAt(0, match.Length).Count : 0;
    }

    private const string Hello =
        "(hi|hiya|hey|hello|hallo|howdy|greetings|good morning|good afternoon|good evening|morning)( there| again| bot| revbot| team| all| everyone)*";
    private const string Thank =
        @"(ok |okay |great |cool |perfect |nice |super |awesome |good |alright |all right )*(many thanks|thanks|thank you|thx|ty|cheers|merci|danke|gracias|much appreciated|appreciate it|great|cool|perfect|nice|awesome|got it|understood|well done|good job|good bot|makes sense|sounds good|bye|goodbye|see you|ciao|never mind|nevermind|no worries)( a lot| so much| very much| again| for (that|this|your help|the help)| bot| revbot| mate| team| everyone| that 's all| that is all)*";

    [GeneratedRegex(
        $@"^({Thank}|{Hello}|(please|sorry|ok|okay|yes|no|hmm|um|well|so|quick question|one more thing|one more|question|help me out))$",
        Patterns.Options
    )]
    private static partial Regex Courtesy();

    [GeneratedRegex($"^{Hello}$", Patterns.Options)]
    private static partial Regex Greeting();

    [GeneratedRegex($@"^{Hello}(?!\S)", Patterns.Options)]
    private static partial Regex OpeningGreeting();

    [GeneratedRegex($"^{Thank}$", Patterns.Options)]
    private static partial Regex Thanks();
}
