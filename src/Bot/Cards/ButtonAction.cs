namespace RevBot.Bot.Cards;

/// <summary>What pressing a button does.</summary>
public enum ButtonAction
{
    /// <summary>Asks the button's message as if the person had typed it; the answer comes as a new message.</summary>
    Ask = 0,

    /// <summary>Asks the button's message and shows its answer in place of the card.</summary>
    Replace = 1,

    /// <summary>Shows how the answer's figures were computed.</summary>
    Evidence = 2,

    /// <summary>Opens an https address.</summary>
    Open = 3,
}
