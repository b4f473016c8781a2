using System.Buffers;
using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>A token as names are compared.</summary>
/// <param name="Plain">Its letters and digits, see <see cref="NameText.Plain"/>; addresses stay whole.</param>
/// <param name="Token">The token.</param>
/// <param name="IsCapital">Whether it is written with a capital that says something.</param>
internal readonly record struct MessageWord(string Plain, Token Token, bool IsCapital)
{
    private static readonly SearchValues<char> Cuts = SearchValues.Create("?!;()[]|");

    /// <summary>Whether it is the <c>'s</c> of the token before.</summary>
    public bool IsSuffix => Token.Norm is "'s";

    /// <summary>Whether it is as it should be within a name that has capitals.</summary>
    public bool MayBeCapital => IsCapital || Token.OpensSentence || IsJoiner || !char.IsLetter(Plain[0]);

    /// <summary>Whether it is written in capitals that say something.</summary>
    public bool IsUpper => Token.IsUpper && (IsCapital || Token.OpensSentence);

    /// <summary>Whether it joins two words of a name.</summary>
    public bool IsJoiner => Plain is "and" or "n";

    /// <summary>Whether a joining mark stands before it.</summary>
    public bool IsJoinedByMark => Token.Gap.AsSpan().ContainsAny('&', '+');

    /// <summary>Whether a comma stands before it.</summary>
    public bool HasComma => Token.Gap.Contains(',', StringComparison.Ordinal);

    /// <summary>Whether no name reaches over the place before it.</summary>
    public bool IsCut => Token.Gap.AsSpan().ContainsAny(Cuts) || (Token.OpensSentence && Token.Gap.Length == 0);

    /// <summary>The words of a message.</summary>
    public static MessageWord[] Of(Message message)
    {
        return
        [
            .. message.Tokens.Select(token => new MessageWord(
                PlainOf(token.Text),
                token,
                token.IsCapital && !token.OpensSentence && !message.IsShouted
            )),
        ];
    }

    private static string PlainOf(string text) =>
        text.Contains('@', StringComparison.Ordinal)
            ? text.ToLowerInvariant()
            : string.Concat(NameText.Plain(text).Where(char.IsLetterOrDigit));
}
