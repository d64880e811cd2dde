package org.paperround.matching;

import java.util.Set;

/** Frequent Chinese, Korean and Vietnamese surnames, which are written first at home. */
final class Surnames {

  private static final Set<String> FIRST =
      Set.of(
          ("ahn bae bai baek cai cao chang chen cheng cho choi cui dai deng ding dinh do dong du duan"
                  + " fan fang feng fu gao gong gu guo han hao he ho hong hou hu huang hwang jang"
                  + " jeon jeong jia jiang jin jo jung kang kim kong kwon lai le lee lei li liang"
                  + " liao lim lin liu lu luo lyu ma mao meng min moon ngo nguyen nie niu oh pan"
                  + " park peng pham phan qian qiao qin qiu ren seo shao shen shi shin sohn song su"
                  + " sun tan tang tao tian tran wan wang wei wen wu xia xiang xiao xie xiong xu xue"
                  + " yan yang yao ye yi yin yoon you yu yuan yun zeng zhang zhao zheng zhong zhou"
                  + " zhu zou")
              .split(" "));

  private Surnames() {}

  /** Whether a folded first word of a name may be the surname. */
  static boolean mayComeFirst(String word) {
    return FIRST.contains(word);
  }
}
