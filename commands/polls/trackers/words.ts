const BY_THEME = [
  // Trees and plants
  'acorn alder apple ash aspen barley basil beech birch bramble cedar cherry chestnut clover daisy elder elm fern fig flax',
  'garlic ginger hazel heather holly ivy juniper larch laurel lavender lemon lilac lily lime maple mint moss myrtle oak oat olive',
  'onion orchid parsley peach pear pepper pine plum poplar poppy primrose quince reed rose rowan rye sage sorrel thistle thyme',
  'tulip turnip violet walnut wheat willow yarrow',
  // Land, water and weather
  'bay beach bridge brook canal cape cave chalk clay cliff cloud coast cove creek dale dawn delta dune dusk ferry field',
  'fjord fog ford forest frost garden glade glen granite gravel harbour hedge hill island lagoon lake lane marsh meadow mist moon',
  'mountain orchard pebble pond prairie rain rainbow ridge river sand shore sky slate snow spring star stream summit sun',
  'tide trail valley wave wharf wind',
  // Things about the house and the workshop
  'anchor apron arch barrel basket bell bench blanket book bottle bowl brick broom brush bucket button cabin candle canvas',
  'carpet chair chest clock coat copper cord cotton cradle crayon cup curtain cushion drawer drum easel fiddle flag flask flute',
  'gate glove hammer hat hinge jacket jar kettle key kite ladder lamp lantern linen lodge loom mirror mug needle oar paper',
  'pencil piano pillow plate porch purse quilt ribbon roof rope saddle sail scarf shelf silver spoon stool table tent thimble',
  'thread tower trumpet umbrella vase velvet violin wagon whistle window wool',
];

/** Plain English words of which trackers are made: none means anything here, and none is easily taken for another. */
export const TRACKER_WORDS: readonly string[] = BY_THEME.join(' ').split(' ');
