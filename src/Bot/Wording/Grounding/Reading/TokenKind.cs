namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    Word = 0,
    Number = 1,
    Symbol = 2,
}
